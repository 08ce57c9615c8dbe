// How the reader wants to read: theme, size of the text, space between lines, width of the column.

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** In CSS pixels: the sizes of a book page around 18, up to 200 % of it. */
export const TEXT_SIZES = [14, 15, 16, 17, 18, 19, 20, 22, 24, 28, 32, 36] as const;
/** Line heights, as parts of the text size. */
export const LEADINGS = [1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 2] as const;
/** Widths of the column, in widths of a digit: lines of 45 to 75 letters are read best. */
export const MEASURES = [44, 50, 56, 61, 66, 72, 80, 90] as const;

export interface Settings {
  readonly theme: Theme;
  readonly textSize: number;
  readonly leading: number;
  readonly measure: number;
  /** Whether capital letters that differ inside a match are shown. */
  readonly capitals: boolean;
  /** The same of punctuation. */
  readonly punctuation: boolean;
  /** Whether characters are marked that cannot be seen, or that look like others. */
  readonly odd: boolean;
  /** Whether a screen reader is told where matches and changes begin and end. */
  readonly spoken: boolean;
}

export const USUAL_SETTINGS: Settings = {
  theme: 'system',
  textSize: 18,
  leading: 1.6,
  measure: 66,
  capitals: true,
  punctuation: true,
  odd: false,
  spoken: true,
};

/** The next larger or smaller step; the value itself, brought to the nearest end, where there is none. */
export function stepFrom(steps: readonly number[], value: number, by: 1 | -1): number {
  const further =
    by === 1 ? steps.filter((step) => step > value) : steps.filter((step) => step < value);
  const [least = value, most = value] = [steps[0], steps[steps.length - 1]];
  if (further.length === 0) return Math.min(Math.max(value, least), most);
  return by === 1 ? Math.min(...further) : Math.max(...further);
}
