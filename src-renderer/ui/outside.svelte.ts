// An address that leads out of Variorum: it is opened only once the reader has seen it whole.
import { readAddress, type Address } from '../../src-main/model/address';
import type { AppState } from './app-state.svelte';
import { outsideText as words } from './outside-strings';

export class Outside {
  address = $state.raw<Address | null>(null);
  /** Why it was not opened; '' where nothing is wrong. */
  problem = $state('');

  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  ask(written: string): void {
    this.address = readAddress(written);
    this.problem = '';
    if (this.address) this.#app.show('open-address');
  }

  async open(): Promise<void> {
    if (!this.address) return;
    const opened = await this.#app.bridge.ask('address:open', this.address.href);
    if (opened.ok) this.#app.dialog = null;
    else this.problem = opened.error.message;
  }

  copy(): void {
    if (this.address) void this.#app.bridge.ask('text:copy', this.address.href);
    this.#app.toasts.say(words.copied);
  }
}
