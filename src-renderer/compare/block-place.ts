// Where in an article something stands, as a reader would say it: its title, a heading, the fifth paragraph.
import type { Block, BlockRole } from '../../src-main/model/segment';

export interface BlockPlace {
  readonly role: BlockRole;
  /** Among the blocks of its role, from 1. */
  readonly number: number;
}

/** @param offset into the article's text */
export function blockPlace(blocks: readonly Block[], offset: number): BlockPlace | null {
  const at = blocks.findIndex(({ end }) => offset < end);
  const block = blocks[at];
  if (!block) return null;
  const before = blocks.slice(0, at + 1).filter(({ role }) => role === block.role);
  return { role: block.role, number: before.length };
}
