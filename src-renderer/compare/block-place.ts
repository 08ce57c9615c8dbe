// Where in an article something stands, as a reader would say it: its title, a heading, the fifth paragraph.
import type { Block, BlockRole, PageArticle } from '../../src-main/model/segment';

export interface BlockPlace {
  readonly role: BlockRole | 'caption';
  /** Among the blocks of its role, from 1. */
  readonly number: number;
}

/** @param offset into the article's text; captions are counted by themselves */
export function blockPlace(blocks: readonly Block[], offset: number): BlockPlace | null {
  const at = blocks.findIndex(({ end }) => offset < end);
  if (at < 0) return null;
  const roleOf = ({ role, furniture }: Block): BlockPlace['role'] =>
    furniture === 'caption' ? 'caption' : role;
  const roles = blocks.slice(0, at + 1).map(roleOf);
  const role = roles[at];
  return role === undefined ? null : { role, number: roles.filter((one) => one === role).length };
}

/** The place of an offset in an article that is open. */
export function placeIn(article: PageArticle | null, offset: number): BlockPlace | null {
  return article && blockPlace(article.blocks, offset);
}
