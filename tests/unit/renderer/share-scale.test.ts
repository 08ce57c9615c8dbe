// The colours of the matrix: even steps of one hue, and figures that can be read on all of them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  channelsOf,
  contrast,
  sharePaints,
  shareStep,
  shareStyles,
  SHARE_STOPS,
  type Theme,
} from '../../../src-renderer/overview/share-scale';

const THEMES: readonly Theme[] = ['light', 'dark'];

/** OKLCH as CSS Color 4 has it: lightness from 0 to 1, chroma, hue in degrees. */
function oklch(colour: string): { lightness: number; chroma: number; hue: number } {
  const [r = 0, g = 0, b = 0] = channelsOf(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const x = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const y = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(x, y),
    hue: ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360,
  };
}

describe.each(THEMES)('%s', (theme) => {
  it('has one hue, and equal steps of lightness from stop to stop', () => {
    const stops = SHARE_STOPS[theme].map(oklch);
    for (const { hue } of stops) expect(Math.abs(hue - 254)).toBeLessThan(2);
    const steps = stops
      .slice(1)
      .map(({ lightness }, at) => lightness - (stops[at]?.lightness ?? 0));
    const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
    expect(Math.abs(mean)).toBeGreaterThan(0.1);
    for (const step of steps) expect(Math.abs(step - mean)).toBeLessThan(0.01);
  });

  it('grows by every per cent, and each figure holds 4.5 to 1 on its ground', () => {
    const paints = sharePaints[theme];
    expect(paints).toHaveLength(101);
    const lightness = paints.map(({ ground }) => oklch(ground).lightness);
    const way = theme === 'light' ? -1 : 1;
    for (let at = 1; at <= 100; at += 1) {
      expect(way * ((lightness[at] ?? 0) - (lightness[at - 1] ?? 0))).toBeGreaterThan(0);
    }
    for (const { ground, ink } of paints) expect(contrast(ground, ink)).toBeGreaterThanOrEqual(4.5);
  });
});

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('rgb(118, 118, 118)', '#ffffff')).toBeCloseTo(4.54, 2);
});

it('never shows a share above 0 as none, and says the same in both themes', () => {
  expect([0, 0.0001, 0.004, 0.5, 0.996, 1, 1.2].map(shareStep)).toEqual([
    0, 1, 1, 50, 100, 100, 100,
  ]);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
      const step = shareStep(share);
      expect(step === 0).toBe(share === 0);
      expect(shareStyles[step]).toContain(sharePaints.light[step]?.ground);
      expect(shareStyles[step]).toContain(sharePaints.dark[step]?.ground);
    }),
  );
});
