// Steps of the reading settings: from any value to the next, and never beyond the ends.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LEADINGS,
  MEASURES,
  stepFrom,
  TEXT_SIZES,
  USUAL_SETTINGS,
} from '../../../src-main/model/settings';

describe('steps', () => {
  it('go from one to the next and back', () => {
    fc.assert(
      fc.property(fc.constantFrom(TEXT_SIZES, LEADINGS, MEASURES), fc.nat(), (steps, n) => {
        const at = n % (steps.length - 1);
        const up = stepFrom(steps, steps[at] ?? 0, 1);
        expect(up).toBe(steps[at + 1]);
        expect(stepFrom(steps, up, -1)).toBe(steps[at]);
      }),
    );
  });

  it('stay at the ends, and come back from beyond', () => {
    expect(stepFrom(TEXT_SIZES, 36, 1)).toBe(36);
    expect(stepFrom(TEXT_SIZES, 14, -1)).toBe(14);
    expect(stepFrom(TEXT_SIZES, 99, 1)).toBe(36);
    expect(stepFrom(TEXT_SIZES, 18.5, 1)).toBe(19);
    expect(stepFrom(TEXT_SIZES, 18.5, -1)).toBe(18);
  });

  it('have the usual values among them', () => {
    expect(TEXT_SIZES).toContain(USUAL_SETTINGS.textSize);
    expect(LEADINGS).toContain(USUAL_SETTINGS.leading);
    expect(MEASURES).toContain(USUAL_SETTINGS.measure);
    // The text can be had at twice its size.
    expect(TEXT_SIZES).toContain(2 * USUAL_SETTINGS.textSize);
  });
});
