// What an article says of itself around its text: who published it, who wrote it, and when.
import type { TextDetails } from '../model/details';
import type { Block, FurnitureKind } from '../model/segment';
import { slice } from '../model/span';
import { NAME } from './page-phrases';
import { dayIn } from './text-dates';

/** The dateline opens the text, behind a caption or a summary at most. */
const FIRST_PARAGRAPHS = 4;
/** No longer line says who wrote it, or when. */
const LONGEST_LINE = 200;
/** A dateline is looked for no further into a paragraph. */
const LONGEST_DATELINE = 90;

const OUTLETS = 'Reuters|Associated Press|AP|AFP|BBC News|CNN|dpa|TASS|Xinhua|EFE|ANSA|Bloomberg';
const DASH = String.raw`\s*[-–—]{1,2}\s*[\p{L}“"‘]`;
const CAPITALS = String.raw`\p{Lu}[\p{Lu}.'’-]+`;
/** "MOSCOW (Reuters) - ", "ALEPPO, Syria, Oct 4 (Interpress) — ": a place in capitals, and who says it. */
const DATELINE = new RegExp(
  String.raw`^${CAPITALS}(?: ${CAPITALS}){0,3}(?:, \p{Lu}[\p{L}.'’ -]{1,30}(?: \d{1,2})?){0,3},?\s\((\p{Lu}[\p{L}.& ]{1,30})\)${DASH}`,
  'u',
);
/** "(Reuters) - ", "Washington (CNN) — ": of those that are known. */
const KNOWN_DATELINE = new RegExp(
  String.raw`^(?:\p{Lu}[\p{L}.'’ /,-]{1,50}\d{0,2},?\s)?\((${OUTLETS})\)(?:${DASH}|\.?\s\p{Lu})`,
  'u',
);
/** "By Reuters Staff", "Associated Press" */
const BY_OUTLET = new RegExp(
  String.raw`^(?:By )?(?:the )?(${OUTLETS})(?: staff)?(?: and agencies)?$`,
  'iu',
);
/** What follows a comma alone is rather what they are: "Ann Lee, Staff Writer". */
const NAMES = String.raw`(?:${NAME}(?:, ${NAME})*,? (?:and|und|et|y|e|en|&) ${NAME}|${NAME})`;
/** "By Ann Lee and Bob Roy, Staff Writers", "By Ann Lee | Reuters" */
const BYLINE = new RegExp(
  String.raw`^(?:By|BY|Von|Par|Por|Di|Door) (${NAMES})(?:,? (?:in|\|) .{1,80}|, .{1,80})?$`,
  'u',
);
const NAMED_FIRST = new RegExp(
  String.raw`^(${NAME}), (?:Staff Writer|Correspondent|Reporter|${OUTLETS})\b`,
  'u',
);
/** "(Reporting by Ann Lee in Geneva; Editing by Jo Roy)" */
const REPORTING = new RegExp(String.raw`^\(?Reporting (?:and writing )?by (${NAMES})`, 'u');
/** "By Ann Lee, Associated Press", "Ann Lee | Reuters" */
const OUTLET_AT_END = new RegExp(String.raw`[,|] (${OUTLETS})$`, 'u');
const CHANGED = /^(?:last )?(?:updated|modified)\b/iu;

/** In order of the text, and what is surer first; what is not said is not there. */
export function textDetails(text: string, blocks: readonly Block[]): TextDetails {
  const linesOf = (wanted: FurnitureKind): string[] =>
    blocks.flatMap((block) => {
      const isLine = block.furniture === wanted && block.end - block.start <= LONGEST_LINE;
      return isLine ? bare(slice(text, block)) : [];
    });
  const paragraphs = blocks
    .filter(({ role, furniture }) => role === 'paragraph' && !furniture)
    .slice(0, FIRST_PARAGRAPHS);
  const starts = paragraphs.map(({ start, end }) =>
    text.slice(start, Math.min(end, start + LONGEST_DATELINE)),
  );
  const bylines = linesOf('byline');
  const people = bylines.filter((line) => !BY_OUTLET.test(line));
  const dates = linesOf('date');
  const outlet =
    first(starts, DATELINE, KNOWN_DATELINE) ??
    first(bylines, BY_OUTLET) ??
    first(bylines, OUTLET_AT_END);
  const author = first(people, BYLINE, NAMED_FIRST) ?? first(linesOf('credit'), REPORTING);
  const inOrder = [
    ...dates.filter((line) => !CHANGED.test(line)),
    ...dates.filter((line) => CHANGED.test(line)),
  ];
  const [date] = inOrder.flatMap((line) => dayIn(line) ?? []);
  return {
    ...(outlet !== undefined && { outlet }),
    ...(author !== undefined && { author }),
    ...(date !== undefined && { date }),
  };
}

/** Without marks of Markdown and of pages around it. */
function bare(line: string): string {
  return line.replace(/\s+/g, ' ').replace(/^[\s#*_>|•·]+|[\s#*_|•·]+$/gu, '');
}

function first(lines: readonly string[], ...forms: readonly RegExp[]): string | undefined {
  for (const line of lines) {
    for (const form of forms) {
      const found = form.exec(line)?.[1]?.trim();
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
