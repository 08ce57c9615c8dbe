// Articles for tests that want one match of every kind, a caption, a line that is left out, or Arabic.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Stands in so many articles that it counts for none. */
export const LINE = 'Our letter of the morning is for you.';
export const CAPTION = 'The bridge in winter, seen from the town. REUTERS/Ann Lee';
export const FERRY =
  'The ferry of the northern island stopped at noon because the ice had closed the channel.';
const SAME = 'The harbour master closed both quays before the storm of Thursday reached the coast.';
const PROMISE = 'We will rebuild the harbour before the winter and nobody will be left behind';

/** Sentences that no other article has. */
function own(i: number): string[] {
  return ['north', 'south', 'east', 'west'].map(
    (side) => `Reporter n${i} saw a thing${i} of kind${i} at the ${side}${i} gate of town${i}.`,
  );
}

const FIRST: readonly string[] = [
  CAPTION,
  SAME,
  ...own(0).slice(0, 2),
  'More than 600 civilians left the old harbour by night, the mayor told us on Monday.',
  'The council voted to close the old stone bridge after the flood of last winter.',
  FERRY,
  `“${PROMISE},” she said.`,
  'Rescue teams searched the flooded valley for survivors until darkness fell on Sunday evening.',
  ...own(0).slice(2),
  LINE,
];
const SECOND: readonly string[] = [
  FERRY,
  SAME,
  ...own(1).slice(0, 2),
  'More than 500 civilians left the old harbour by night, the mayor told us on Monday.',
  'The council voted to close the old iron bridge after the flood of last winter.',
  `Asked by a paper of the coast what came next, the mayor promised: “${PROMISE}.”`,
  'Until darkness fell rescue teams searched for survivors in the valley that was flooded on Sunday.',
  ...own(1).slice(2),
  LINE,
];
const THIRD: readonly string[] = [
  ...own(2).slice(0, 3),
  'More than 450 civilians left the old harbour by night, the mayor told us on Monday.',
  LINE,
];
const FOURTH: readonly string[] = [...own(3), SAME, LINE];

/** Titles of the first articles of `everyKind`; further ones share nothing with them. */
export const TITLES = [
  'Harbour closed by storm',
  'Letters from the coast',
  'Diary of a week',
  'Evening in the port',
] as const;
const FURTHER_TITLES = [
  'Apples sold at market',
  'Bakers meet in spring',
  'Choir sings for kings',
  'Dogs find old shoes',
  'Engines stop at noon',
  'Farmers plant more corn',
  'Gardens open their gates',
  'Horses win the race',
];

/**
 * The first two have one match of every kind, counted figures and a moved one; the third and the
 * fourth have one match each with the first.
 */
export function everyKind(scratch: string): string {
  const texts = [
    FIRST,
    SECOND,
    THIRD,
    FOURTH,
    ...[4, 5, 6, 7, 8, 9, 10, 11].map((i) => [...own(i), LINE]),
  ];
  return write(
    scratch,
    texts.map((text, i) => [[...TITLES, ...FURTHER_TITLES][i] ?? '', ...text]),
  );
}

/** Two in Arabic; a paragraph begins with Latin letters. */
export function inArabic(scratch: string): string {
  const latin =
    'NATO قالت إن القوات ستنسحب من المدينة قبل نهاية الشهر الحالي بعد اتفاق مع الحكومة.';
  const closed =
    'قالت الحكومة إن الجسر القديم سيغلق بعد فيضان الشتاء الماضي حتى نهاية العام القادم.';
  return write(scratch, [
    [
      'الجسر القديم يغلق',
      closed,
      latin,
      'وصل المراسلون إلى الميناء صباح اليوم لمتابعة وصول السفن من الجزر البعيدة.',
    ],
    [
      'أخبار المدينة اليوم',
      'قال رئيس البلدية إن المدارس ستفتح أبوابها غدا كما كان مقررا من قبل.',
      closed.replace('القديم', 'الجديد'),
      latin,
    ],
  ]);
}

function write(scratch: string, texts: readonly (readonly string[])[]): string {
  const folder = join(scratch, 'articles');
  mkdirSync(folder);
  texts.forEach((text, i) => writeFileSync(join(folder, `${1000 + i}.txt`), text.join('\n\n')));
  return folder;
}
