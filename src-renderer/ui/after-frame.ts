// Puts work off until the window has been drawn, so that what was asked for first is seen first.

/** Calls back once the next frame is on its way to the screen; the answer calls it off. */
export function afterFrame(then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (timer = setTimeout(then)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
