// Reads from the page where marked words stand.

/** In CSS pixels from the top of the scrolled text. */
export interface Box {
  readonly top: number;
  readonly bottom: number;
}

/**
 * The box of everything that carries the same value of an attribute.
 * @param scroller the scrolling element that holds the text
 */
export function measureBoxes(scroller: HTMLElement, attribute: string): Map<string, Box> {
  const origin = scroller.getBoundingClientRect().top - scroller.scrollTop;
  const boxes = new Map<string, Box>();
  for (const element of scroller.querySelectorAll(`[${attribute}]`)) {
    const { top, bottom } = extentOf(element);
    for (const id of (element.getAttribute(attribute) ?? '').split(' ')) {
      const known = boxes.get(id);
      boxes.set(id, {
        top: Math.min(known?.top ?? Infinity, top - origin),
        bottom: Math.max(known?.bottom ?? 0, bottom - origin),
      });
    }
  }
  return boxes;
}

/** Where some elements of the text stand, from the first to the last: one at least. */
export function measureBox(scroller: HTMLElement, elements: readonly Element[]): Box {
  const origin = scroller.getBoundingClientRect().top - scroller.scrollTop;
  const { top, bottom } = hullOf(elements);
  return { top: top - origin, bottom: bottom - origin };
}

/** A quotation stands where its words do, not where the sentence around them begins. */
function extentOf(element: Element): Box {
  const words = element.getAttribute('data-kind') === 'quotation' && [
    ...element.querySelectorAll('mark'),
  ];
  if (!words || words.length === 0) return element.getBoundingClientRect();
  return hullOf(words);
}

function hullOf(elements: readonly Element[]): Box {
  const boxes = elements.map((element) => element.getBoundingClientRect());
  return {
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
