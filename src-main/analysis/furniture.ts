// Furniture: what a corpus repeats around its articles, such as calls to subscribe and legal notices.
import { recurringForms } from './line-forms';
import { closeOpen } from './open-wordings';
import { sharedBytes } from './shared-memory';
import { lengthOfWording, recurringLimit, wordingsOf, type Wordings } from './wordings';

/**
 * Copies of one article recur as well, but then most of what stands in them does: furniture makes
 * up at most this share of the words of the documents that have it.
 */
const MAX_SHARE_OF_DOCUMENT = 1 / 3;
/** A sentence within the text recurs because many quoted it; a line of so few words does not. */
const MAX_LINE_WORDS = 12;
/** Furniture stands above and below the text, with a headline or a caption beyond it at most. */
const EDGE_SEGMENTS = 3;

/**
 * By wording: 1 for furniture, which never makes a match; never for what the reader has put back.
 * What was `open` is closed. Takes time linear in the segments.
 */
export function findFurniture(wordings: Wordings): Uint8Array {
  const furniture = closeOpen(wordings, () => markFurniture(wordings));
  for (const wording of wordings.putBack) furniture[wording] = 0;
  return furniture;
}

function markFurniture(wordings: Wordings): Uint8Array {
  const { furniture, shares } = markRecurring(wordings);
  const limit = recurringLimit(wordings);
  if (shares.length <= limit) return furniture;
  for (const { wordings: lines, documents } of recurringForms(wordings, limit)) {
    const share = documents.reduce((sum, d) => sum + (shares[d] ?? 0), 0);
    if (share > MAX_SHARE_OF_DOCUMENT * documents.length) continue;
    for (const wording of lines) furniture[wording] = 1;
  }
  return furniture;
}

/** What can be told before the words of the wordings are known, but for how many they are. */
type WithoutWords = Pick<Wordings, 'firstRow' | 'wordingOf' | 'documentsOf' | 'firstWord'>;

interface Recurring {
  /** By wording: 1 for what recurs word for word around the articles. */
  readonly furniture: Uint8Array;
  /** By document: how much of it recurs. */
  readonly shares: Float64Array;
}

export function markRecurring(wordings: WithoutWords): Recurring {
  const { documentsOf, firstRow } = wordings;
  const documents = firstRow.length - 1;
  const furniture = sharedBytes(documentsOf.length);
  const limit = recurringLimit(wordings);
  const recurs = (wording: number): boolean => (documentsOf[wording] ?? 0) > limit;
  const recurringShares = new Float64Array(documents);
  if (documents <= limit) return { furniture, shares: recurringShares };
  // By wording: over its segments, how many, how much of their documents recurs, how many at an edge.
  const segments = new Int32Array(documentsOf.length);
  const shares = new Float64Array(documentsOf.length);
  const atEdge = new Int32Array(documentsOf.length);
  for (let d = 0; d < documents; d += 1) {
    const inDocument = wordingsOf(wordings, d);
    let recurring = 0;
    let words = 0;
    for (const wording of inDocument) {
      if (wording < 0) continue;
      const length = lengthOfWording(wordings, wording);
      words += length;
      if (recurs(wording)) recurring += length;
    }
    if (recurring === 0) continue;
    recurringShares[d] = recurring / words;
    const edge = edgesOf(inDocument, recurs);
    inDocument.forEach((wording, segment) => {
      if (!recurs(wording)) return;
      segments[wording] = (segments[wording] ?? 0) + 1;
      shares[wording] = (shares[wording] ?? 0) + recurring / words;
      if (segment < edge.head || segment >= edge.tail) atEdge[wording] = (atEdge[wording] ?? 0) + 1;
    });
  }
  for (let w = 0; w < documentsOf.length; w += 1) {
    const count = segments[w] ?? 0;
    if (count === 0 || (shares[w] ?? 0) > MAX_SHARE_OF_DOCUMENT * count) continue;
    const isAtEdge = (atEdge[w] ?? 0) * 2 > count;
    if (isAtEdge || lengthOfWording(wordings, w) <= MAX_LINE_WORDS) furniture[w] = 1;
  }
  return { furniture, shares: recurringShares };
}

/** Where the text begins and ends between what recurs above and below it. */
function edgesOf(
  inDocument: Int32Array,
  recurs: (wording: number) => boolean,
): { readonly head: number; readonly tail: number } {
  let head = 0;
  for (let at = 0, others = 0; at < inDocument.length && others <= EDGE_SEGMENTS; at += 1) {
    const wording = inDocument[at] ?? -1;
    if (wording < 0) continue;
    if (recurs(wording)) head = at + 1;
    else others += 1;
  }
  let tail = inDocument.length;
  for (let at = tail - 1, others = 0; at >= 0 && others <= EDGE_SEGMENTS; at -= 1) {
    const wording = inDocument[at] ?? -1;
    if (wording < 0) continue;
    if (recurs(wording)) tail = at;
    else others += 1;
  }
  return { head, tail };
}
