// How the reader wants to read: applied to the page at once, and kept for the next start.
import type { Bridge } from '../../src-main/model/channels';
import {
  LEADINGS,
  MEASURES,
  stepFrom,
  TEXT_SIZES,
  USUAL_SETTINGS,
  type Settings,
  type Theme,
} from '../../src-main/model/settings';

/** What is set in steps. */
export type Stepped = 'textSize' | 'leading' | 'measure';

export const STEPS: Readonly<Record<Stepped, readonly number[]>> = {
  textSize: TEXT_SIZES,
  leading: LEADINGS,
  measure: MEASURES,
};

export class SettingsState {
  #value = $state.raw<Settings>(USUAL_SETTINGS);
  readonly #bridge: Bridge;

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  get value(): Settings {
    return this.#value;
  }

  /** Takes what was kept, before anything to be read is drawn. */
  take(settings: Settings): void {
    this.#value = settings;
    const { style } = document.documentElement;
    style.setProperty('--text-size', `${settings.textSize}px`);
    style.setProperty('--text-leading', String(settings.leading));
    style.setProperty('--measure', `${settings.measure}ch`);
  }

  change(change: Partial<Settings>): void {
    this.take({ ...this.#value, ...change });
    void this.#bridge.ask('settings:save', this.#value);
  }

  step(what: Stepped, by: 1 | -1): void {
    this.change({ [what]: stepFrom(STEPS[what], this.#value[what], by) });
  }

  canStep(what: Stepped, by: 1 | -1): boolean {
    return stepFrom(STEPS[what], this.#value[what], by) !== this.#value[what];
  }

  setTheme(theme: Theme): void {
    this.change({ theme });
  }

  /** The text as it is at a first start; all else stays. */
  reset(): void {
    const { textSize, leading, measure } = USUAL_SETTINGS;
    this.change({ textSize, leading, measure });
  }
}
