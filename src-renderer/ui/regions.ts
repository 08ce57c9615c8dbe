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
];

/** What a region's place stands for: from anywhere in it, the next key leads on. */
const LANDMARKS = 'header, nav, section.panel, section.scroller, aside, footer';

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
