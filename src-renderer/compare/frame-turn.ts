// Lets several who have work that can wait a frame take turns, so that no frame has the work of all of them.

export class FrameTurn {
  #taken = -1;

  /** Whether nobody has worked in this frame. */
  get isFree(): boolean {
    return this.#taken !== thisFrame();
  }

  take(): void {
    this.#taken = thisFrame();
  }
}

/** The same number from the beginning of a frame to the next one's. */
function thisFrame(): number {
  return Number(document.timeline.currentTime ?? 0);
}
