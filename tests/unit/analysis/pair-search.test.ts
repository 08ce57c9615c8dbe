// What counts between two articles that have a sure match, and what does not count even there.
import { describe, expect, it } from 'vitest';
import { matched, own } from './folder';

const SURE =
  'The harbour of Quendal was closed for nine weeks while divers searched its muddy bottom for shells.';

/** The sentences of the first article that count, of a folder of two articles and strangers. */
function found(
  one: readonly string[],
  other: readonly string[],
  strangers = Array.from({ length: 8 }, (_, at) => own(at)),
): string[] {
  const { pairs } = matched([one.join('\n\n'), other.join('\n\n'), ...strangers]);
  return pairs.get('0-1') ?? [];
}

describe('two articles with a sure match', () => {
  const edited =
    'Fishermen then mended every torn net beside lanterns until morning brought colder rain over Quendal.';
  const rewritten =
    'Most fishermen quietly mended some torn and tangled net with lanterns because morning had brought colder winds.';

  it('have a sentence in common of which little is left', () => {
    expect(found([SURE, edited], [SURE, rewritten])).toEqual([SURE, edited]);
  });

  it('are needed for it', () => {
    expect(found([edited], [rewritten])).toEqual([]);
  });

  it('have a short sentence in common of which two words are mistyped', () => {
    const typed = 'A reror ensrued its caze through all.';
    expect(found([SURE, 'A reror ensured its case through all.'], [SURE, typed])).toEqual([
      SURE,
      'A reror ensured its case through all.',
    ]);
  });

  it('have a further piece of a sentence in common, though most of it is a set phrase', () => {
    const first =
      'Fishermen mended every torn net beside lanterns until morning brought colder rain';
    const merged = `${first}, and divers waited at the scene.`;
    const phrases = Array.from({ length: 14 }, (_, at) => `X${String(at)} stood at the scene.`);
    const split = [SURE, `${first}.`, 'Divers waited at the scene.'];
    // One match from the first of the two sentences to the last.
    expect(found(split, [SURE, merged], phrases)).toEqual([SURE, split.slice(1).join('\n\n')]);
  });

  it('do not share a part that only says who spoke where', () => {
    const said = 'Lee said at a news conference in Bern that';
    const others = Array.from({ length: 40 }, (_, at) => {
      const x = `x${String(at)}`;
      return `Once Lee ${x} Bern ${x}y.\nNobody said at a news conference in ${x} that ${x}z stood.`;
    });
    const one = `${said} taxes would rise for farmers before winter.`;
    const other = `${said} another bridge collapsed while soldiers crossed it.`;
    expect(found([SURE, one], [SURE, other], others)).toEqual([SURE]);
  });
});

describe('a part that is the only match of two articles', () => {
  const part = 'the disputed cedar forests of northern Quendal valley';
  const one = `Loggers entered ${part} when their summer contracts ended.`;
  const other = `Satellites had shown how fires reached ${part} again.`;

  it('counts where its words stand nowhere else in them', () => {
    expect(found([one], [other])).toEqual([one]);
  });

  it('does not where all of them do, as the terms of one event', () => {
    const terms = [
      'Nobody disputed the tax.',
      'Cedar forests burn.',
      'Of northern roads few are paved.',
      'Quendal valley has one.',
    ];
    expect(found([one, ...terms], [other])).toEqual([]);
  });
});
