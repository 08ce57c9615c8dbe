// A short name for what a text says, which stays the same when its typography changes.
import { hashOf } from './hash';

/** Letters and digits speak; all else, and their case, is typography. */
const SILENT = /[^\p{L}\p{N}]+/gu;

export function fingerprintOf(text: string): string {
  return hashOf(text.normalize('NFKC').toLowerCase().replace(SILENT, ' ').trim());
}
