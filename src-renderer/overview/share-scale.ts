// The colours of the matrix: one hue, from none of an article to all of it, in even steps of lightness.
import { scaleLinear } from 'd3-scale';

/** At 0, 20, 40, 60, 80 and 100 per cent: hue 254 of OKLCH, in equal steps of its lightness. */
export const SHARE_STOPS = {
  light: ['#dee9f7', '#acc7e8', '#7ca5d6', '#4f83c0', '#2961a2', '#114278'],
  dark: ['#203147', '#314f73', '#436ea2', '#5b8fce', '#81b1ec', '#b2d4ff'],
} as const;
export type Theme = keyof typeof SHARE_STOPS;

/** Figures in a cell, best first: the ink of the theme, and what is left where that is too faint. */
const INKS: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#1f1d1a', '#ffffff', '#000000'],
  dark: ['#e8e6e1', '#ffffff', '#12171c', '#000000'],
};
/** WCAG 2.2, 1.4.3, for text of this size. */
const LEAST_CONTRAST = 4.5;

const WHOLE = 100;

export interface Paint {
  readonly ground: string;
  readonly ink: string;
}

/** By whole per cent, from 0 to 100. */
export const sharePaints: Readonly<Record<Theme, readonly Paint[]>> = {
  light: paintsOf('light'),
  dark: paintsOf('dark'),
};

/** The same for both themes at once, as declarations; the browser chooses. */
export const shareStyles: readonly string[] = sharePaints.light.map(({ ground, ink }, percent) => {
  const dark = sharePaints.dark[percent];
  return `background: light-dark(${ground}, ${dark?.ground ?? ''}); color: light-dark(${ink}, ${dark?.ink ?? ''})`;
});

/** Where the colours of a share are found: a share above 0 is never shown as none. */
export function shareStep(share: number): number {
  if (share <= 0) return 0;
  return Math.min(WHOLE, Math.max(1, Math.round(share * WHOLE)));
}

function paintsOf(theme: Theme): Paint[] {
  const stops = SHARE_STOPS[theme];
  const scale = scaleLinear<string>()
    .domain(stops.map((_, index) => (index / (stops.length - 1)) * WHOLE))
    .range(stops)
    .clamp(true);
  return Array.from({ length: WHOLE + 1 }, (_, percent) => {
    const ground = scale(percent);
    return { ground, ink: inkOn(ground, theme) };
  });
}

function inkOn(ground: string, theme: Theme): string {
  const readable = INKS[theme].find((ink) => contrast(ground, ink) >= LEAST_CONTRAST);
  return readable ?? INKS[theme][0] ?? '';
}

/** WCAG 2.2, "contrast ratio". */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((p, q) => q - p);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** WCAG 2.2, "relative luminance". */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Of `#rrggbb` or `rgb(r, g, b)`. */
export function channelsOf(colour: string): number[] {
  return colour.startsWith('#')
    ? [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
    : (colour.match(/\d+/g) ?? []).map(Number);
}
