// What is left of the stored session once a folder has been forgotten.
import { dirname } from 'node:path';
import { folderId } from '../loading/ids';
import type { Session } from '../model/channels';
import { FRESH_SESSION, type StoredSession } from './stored-session';

export function withoutFolder(session: StoredSession, id: string): StoredSession {
  const { folder, recent, exportFolder, window } = session;
  const parts = Object.entries(session).map(([name, part]) => [name, without(part, id)] as const);
  const isOther = (path: string): boolean => folderId(path) !== id;
  return {
    ...(Object.fromEntries(parts) as unknown as StoredSession),
    folder: folder !== null && folderId(folder) === id ? null : folder,
    // The same list where nothing goes from it: who watches it hears of changes.
    recent: recent.every(isOther) ? recent : recent.filter(isOther),
    exportFolder: exportFolder !== null && isWithin(exportFolder, id) ? null : exportFolder,
    window: withoutReading(window, id),
  };
}

/** Of what is kept by the folder's id, such as what the reader said of its files. */
function without(part: unknown, id: string): unknown {
  if (typeof part !== 'object' || part === null || !Object.hasOwn(part, id)) return part;
  return Object.fromEntries(Object.entries(part).filter(([name]) => name !== id));
}

function isWithin(path: string, id: string): boolean {
  if (folderId(path) === id) return true;
  const around = dirname(path);
  return around !== path && isWithin(around, id);
}

/** Also of what was read in it while it lay at another place, whose id ends with this one. */
function withoutReading(window: Session, id: string): Session {
  const earlier = window.earlier.filter((reading) => !reading.folderId.endsWith(id));
  if (!window.folderId?.endsWith(id)) return { ...window, earlier };
  const { view, left, right, places, further, chosen } = FRESH_SESSION;
  const { pins, versions, query, noteFilter } = FRESH_SESSION;
  const unread = { view, left, right, places, further, chosen, pins, versions, query, noteFilter };
  return { ...window, ...unread, folderId: null, earlier };
}
