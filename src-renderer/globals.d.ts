// What the preload script and the build put into the window.
import type { Bridge } from '../src-main/model/channels';

declare global {
  interface Window {
    readonly variorum: Bridge;
  }
}
