// Notes as a TEI apparatus: well-formed, of the elements and in the order that TEI P5 allows, nothing lost.
import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import { describe, expect, it } from 'vitest';
import { notesTei } from '../../../src-main/export/notes-tei';
import { CONTROLS, CONTROLS_SHOWN, HOSTILE, inputOf, LONG, notesOf, oneOfEach } from './hostile';
import { brokenRules } from './tei-rules';

type Node = Readonly<Record<string, unknown>>;

const PARSER = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  alwaysCreateTextNode: true,
  // Character references as well.
  htmlEntities: true,
  isArray: (name) => ['app', 'note', 'rdg', 'witness', 'idno'].includes(name),
});

interface App extends Node {
  readonly lem?: { readonly '#text': string; readonly '@wit': string };
  readonly rdg?: readonly { readonly '#text': string; readonly '@wit': string }[];
  readonly note: readonly { readonly '#text': string; readonly '@type': string }[];
}

function appsOf(tei: string): readonly App[] {
  expect(SyntaxValidator.validate(tei)).toBe(true);
  const root = PARSER.parse(tei) as {
    TEI: { text: { body: { div: { listApp: { app: App[] } } } } };
  };
  return root.TEI.text.body.div.listApp.app;
}

function noteIn(app: App | undefined, type: string): string[] {
  return (app?.note ?? []).filter((note) => note['@type'] === type).map((note) => note['#text']);
}

describe('notesTei', () => {
  it('keeps the rules of TEI P5', () => {
    expect(brokenRules(notesTei(oneOfEach()))).toEqual([]);
    expect(brokenRules(notesTei(notesOf([...Object.values(HOSTILE), CONTROLS])))).toEqual([]);
    expect(brokenRules(notesTei(inputOf([], [])))).toEqual([]);
    expect(brokenRules(notesTei({ ...oneOfEach(), articles: [] }))).toEqual([]);
    const odd = oneOfEach();
    const imported = odd.notes.map((note) => ({ ...note, created: 'last week', modified: '' }));
    expect(brokenRules(notesTei({ ...odd, notes: imported, version: '2.0.0-beta.1' }))).toEqual([]);
  });

  it.each([
    ['2016-02-29T09:30:00.000Z', true],
    ['2016-10-04T09:30:00Z', true],
    ['2016-02-31T09:30:00.000Z', false],
    ['2016-13-01T09:30:00.000Z', false],
    ['2016-10-04T25:30:00.000Z', false],
    ['0000-10-04T09:30:00.000Z', false],
    ['+012016-10-04T09:30:00.000Z', false],
    ['2016-10-04 09:30', false],
  ])('gives a date as XML has it only where it is one there: %s', (created, isDate) => {
    const input = oneOfEach();
    const tei = notesTei({ ...input, notes: input.notes.map((note) => ({ ...note, created })) });
    expect(brokenRules(tei)).toEqual([]);
    expect(tei.includes(`when="${created}"`)).toBe(isDate);
  });

  it.each([
    ['witness as macro.limitedContent', /<desc>/, '<note>x</note><desc>'],
    ['type as teidata.enumerated', /type="pair"/, 'type="a pair"'],
    ['loc as teidata.word', /loc="w1:3"/, 'loc="w1:3  w2:3"'],
    ['wit as a witness', /wit="#w1"/, 'wit="#note1"'],
    ['target as a witness', /target="#w1"/, 'target="#w99"'],
    ['xml:id as an ID', /xml:id="note2"/, 'xml:id="2 note"'],
    ['xml:id as given once', /xml:id="note2"/, 'xml:id="note1"'],
    ['when as teidata.temporal.w3c', /when="2016-10-04/, 'when="2016-11-31'],
    ['version as teidata.versionNumber', /version="1.2.3"/, 'version="1.2.3-beta"'],
    ['ident as teidata.name', /ident="Variorum"/, 'ident="the app"'],
    ['xml:space of a closed list', /xml:space="preserve"/, 'xml:space="keep"'],
    ['the parts of encodingDesc', /<appInfo>.*<\/appInfo>/, 'text'],
    ['an apparatus that is in the text', /location="external"/, 'location="elsewhere"'],
    ['parallel segmentation', /location-referenced/, 'parallel-segmentation'],
    ['one lemma', /<lem/, '<lem wit="#w1">x</lem><lem'],
    ['text between notes', /<app /, 'text<app '],
  ])('the rules refuse what breaks them: %s', (_name, right, wrong) => {
    const tei = notesTei(oneOfEach());
    expect(right.test(tei)).toBe(true);
    expect(brokenRules(tei.replace(right, wrong)).length).toBeGreaterThan(0);
  });

  it('has the words of both passages as lemma and reading of their witnesses', () => {
    const [exact, pair, changed, orphan, whole] = appsOf(notesTei(oneOfEach()));
    expect(exact?.lem?.['#text']).toBe('More than 600 civilians were killed');
    expect(exact?.rdg).toBeUndefined();
    expect(exact?.['@loc']).toBe('w1:3');
    expect(pair?.lem?.['@wit']).toBe('#w1');
    expect(pair?.rdg?.[0]).toMatchObject({
      '#text': 'More than 500 civilians were killed',
      '@wit': '#w2',
    });
    expect(changed?.lem?.['@wit']).toBe('#w3');
    expect(changed?.rdg?.[0]).toMatchObject({ '#text': 'Russia regretted it', '@wit': '#w1' });
    expect(noteIn(orphan, 'state')).toEqual(['Words not found']);
    expect(whole?.['@type']).toBe('article');
    expect(whole?.lem).toBeUndefined();
    expect(noteIn(exact, 'sentence')).toEqual(['More than 600 civilians were killed 😀 there.']);
  });

  it('gives one reading to two passages of the same words', () => {
    const { notes, anchors } = oneOfEach();
    const twice = {
      ...notes[0],
      target: [notes[0]?.target[0], notes[0]?.target[0]],
    } as (typeof notes)[0];
    const here = anchors[0]?.[0];
    const [app] = appsOf(notesTei(inputOf([twice], here ? [[here, here]] : [])));
    expect(app?.rdg).toBeUndefined();
    expect(app?.['@type']).toBe('pair');
  });

  it('keeps every text; what XML cannot hold is shown by its picture', () => {
    const texts = [...Object.values(HOSTILE), LONG];
    const apps = appsOf(notesTei(notesOf([...texts, CONTROLS])));
    expect(apps.map((app) => noteIn(app, 'comment')[0])).toEqual([...texts, CONTROLS_SHOWN]);
  });
});
