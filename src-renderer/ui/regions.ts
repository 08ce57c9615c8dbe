// F6 and Shift+F6: from one region of the window to the next.

/** In the order in which they stand; what is not shown is passed over. */
const REGIONS = [
  '[role=tablist] [tabindex="0"]',
  'nav input',
  'section.panel input',
  'main [role=tabpanel] section.scroller[aria-label="Left article"]',
  'main [role=tabpanel] section.scroller[aria-label="Right article"]',
  'main [role=tabpanel] section.scroller[aria-label="Third article"]',
  'main [role=tabpanel] section.scroller[aria-label="Fourth article"]',
  'main table [tabindex="0"], main ul button',
  'aside button',
  'footer input, footer button',
  '.toasts button',
] as const;

/** What a region's place stands for: from anywhere in it, the next key leads on. */
const LANDMARKS = 'header, nav, section.panel, section.scroller, aside, footer, .toasts';

/** The article that is reached by Tab; where the list is not shown, the tabs of the views. */
const ARTICLES = 'nav ul button[tabindex="0"]';

/** Brings the focus to the list of articles, unless it is there. */
export function focusArticles(): void {
  const article = document.querySelector<HTMLElement>(ARTICLES);
  if (article?.closest('ul')?.contains(document.activeElement)) return;
  (article ?? document.querySelector<HTMLElement>(REGIONS[0]))?.focus({ preventScroll: true });
}

export function moveBetweenRegions(step: 1 | -1): void {
  const places = REGIONS.map((selector) => document.querySelector<HTMLElement>(selector)).filter(
    (place): place is HTMLElement => place?.checkVisibility() === true,
  );
  const at = places.findIndex((place) =>
    place.closest(LANDMARKS)?.contains(document.activeElement),
  );
  const own = places.findIndex((place) => place === document.activeElement);
  const from = own >= 0 ? own : at;
  places[(from + step + places.length) % places.length]?.focus();
}
