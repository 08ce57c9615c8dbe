// The text of a rich format says of its blocks what they are, and loses nothing by it.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupExtracted } from '../../../src-main/analysis/extracted';
import { readArticle } from '../../../src-main/analysis/article';
import { BlockText, cleaned } from '../../../src-main/loading/block-text';
import { readBlockLine, type BlockKind } from '../../../src-main/model/extracted-text';
import type { Origin } from '../../../src-main/model/document';

const KINDS: readonly BlockKind[] = ['heading', 'paragraph', 'item', 'caption'];
const ORIGIN: Origin = { format: 'html', author: null, outlet: null, date: null, language: 'en' };

it('gives back each block with its kind, whatever its words look like', () => {
  const words = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom('# x', '## x', '^ x', '\\ x', '• x', '\\ # x', '#', '^'),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...KINDS), words)), (blocks) => {
      const text = new BlockText();
      for (const [kind, one] of blocks) text.add(kind, one);
      const whole = text.toString();
      const wanted = blocks
        .map(([kind, one]) => [kind, cleaned(one)] as const)
        .filter(([, one]) => one !== '');
      const found = groupExtracted(whole).map(({ span }) => whole.slice(span.start, span.end));
      expect(found).toEqual(wanted.map(([kind, one]) => (kind === 'item' ? `• ${one}` : one)));
      const lines = whole === '' ? [] : whole.split('\n\n');
      const kinds = lines.map((line) => readBlockLine(line).kind);
      wanted.forEach(([kind, one], at) => {
        // A paragraph that starts with a bullet is as good as an item.
        if (!one.startsWith('•')) expect(kinds[at]).toBe(kind);
      });
    }),
  );
});

it('names its title and its captions itself', () => {
  const text = '^ The quay on Monday.\n\n# No.\n\nA short paragraph of it\n\n## Heading';
  const { title, blocks } = readArticle(text, 'a.html', undefined, ORIGIN);
  expect(title).toBe('No.');
  expect(blocks.map(({ role }) => role)).toEqual(['paragraph', 'title', 'paragraph', 'heading']);
  expect(blocks.map(({ furniture }) => furniture)).toEqual([
    'caption',
    undefined,
    undefined,
    undefined,
  ]);
});
