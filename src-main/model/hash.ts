// A hash of text that is the same wherever it is computed: to tell texts apart, not to keep secrets.

/** Of 32 bits, so that two of them make 64. */
const BASES = [0x811c9dc5, 0x9747b28c] as const;
const PRIME = 0x01000193;

/**
 * 64 bits in hexadecimal: two runs of 32-bit FNV-1a (Fowler, Noll and Vo) over the UTF-16 code
 * units. Each step is a bijection, so texts of one length that differ in one unit never have the same.
 */
export function hashOf(text: string): string {
  return BASES.map((basis) => fnv1a(text, basis).toString(16).padStart(8, '0')).join('');
}

function fnv1a(text: string, basis: number): number {
  let hash = basis;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), PRIME);
    hash = Math.imul(hash ^ (unit >>> 8), PRIME);
  }
  return hash >>> 0;
}
