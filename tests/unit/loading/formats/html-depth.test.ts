// Pages that nest too deeply lose their tags and keep their words; all others stay as they are.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { limitDepth } from '../../../../src-main/loading/formats/html-depth';
import { SAVED_PAGE } from './pages';

const DEEP = 600;

it('leaves a page as it is, also with paragraphs and items that nobody closes', () => {
  const path = '<path d="a>b"/>'.repeat(DEEP);
  for (const page of [
    SAVED_PAGE,
    '<p>one'.repeat(DEEP),
    `<ul>${'<li>one'.repeat(DEEP)}`,
    `<table>${'<tr><td>one<td>two'.repeat(DEEP)}`,
    `<svg>${path}</svg><p>one`,
    `<script>${'<div>'.repeat(DEEP)}</script>`,
    `<!--${'<div>'.repeat(DEEP)}--><p title="${'<b>'.repeat(DEEP)}">one`,
    '<br>'.repeat(DEEP),
  ]) {
    expect(limitDepth(page)).toBe(page);
  }
});

it('leaves out the tags that lie too deep, with their ends, and begins lines where they did', () => {
  const deep = `${'<i>'.repeat(128)}a<b>b</b><div>c</div><div>d</div>${'</i>'.repeat(128)}<p>e</p>`;
  expect(limitDepth(deep)).toBe(
    `${'<i>'.repeat(128)}ab<br><br>c<br><br>d<br><br>${'</i>'.repeat(128)}<p>e</p>`,
  );
});

it('is not led astray by what closes itself or hides markup elsewhere', () => {
  for (const start of ['', '<svg><foreignObject>', '<math><mtext>', '<plaintext>', '<iframe>']) {
    const deepest = limitDepth(start + '<div/>'.repeat(DEEP)).match(/<div/g);
    expect(deepest?.length).toBeLessThanOrEqual(128);
  }
});

it('keeps all words, whatever the tags are', () => {
  const piece = fc.constantFrom('<div>', '</div>', '<p>', '<b>', '</b>', '<td>', '</x>', '< ', 'w');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
      const page = '<i>'.repeat(120) + pieces.join('');
      const words = (source: string): string => source.replace(/<\/?\w+>/g, '');
      expect(words(limitDepth(page))).toBe(words(page));
    }),
  );
});
