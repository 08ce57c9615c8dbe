// F6 and Shift+F6: from one region of the window to the next; and where the focus goes when its place is gone.
import type { View } from '../../src-main/model/channels';

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

/** What of a view has the focus once something else that had it is gone: its text, its list, else its tab. */
const IN_VIEW: Readonly<Record<View, readonly string[]>> = {
  overview: ['main table [tabindex="0"]', 'main ul button', REGIONS[0]],
  // Before its articles are drawn they are waited for.
  compare: ['main section.scroller[aria-label="Left article"]'],
  notes: ['main ul button', REGIONS[0]],
};

/** Gives the focus to a view where nothing has it. */
export function focusView(view: View): void {
  if (document.activeElement !== document.body) return;
  const places = IN_VIEW[view].map((selector) => document.querySelector<HTMLElement>(selector));
  places.find((place) => place?.checkVisibility())?.focus({ preventScroll: true });
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
