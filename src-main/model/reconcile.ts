// What is to be done where the journal and the database of notes are not the same: the newest sound record of each note wins.

/** What is known of a record without reading it. */
export interface NoteHead {
  readonly id: string;
  readonly revision: number;
  readonly seal: string;
  /** Whether the note is gone from the bin as well. */
  readonly isGone: boolean;
}

/** A row of the database, which has none for notes that are gone. */
export interface RowHead extends Pick<NoteHead, 'id' | 'revision' | 'seal'> {
  readonly isSound: boolean;
}

export interface Plan {
  /** Records that the database is to take from the journal. */
  readonly toDatabase: readonly string[];
  /** Rows that stand for notes that are gone. */
  readonly toRemove: readonly string[];
  /** Rows that the journal is to take. */
  readonly toJournal: readonly string[];
  /** Rows without a sound record anywhere: kept, as they may be all that is left of a note. */
  readonly doubtful: readonly string[];
}

export function planOf(journal: readonly NoteHead[], rows: readonly RowHead[]): Plan {
  const plan = {
    toDatabase: [] as string[],
    toRemove: [] as string[],
    toJournal: [] as string[],
    doubtful: [] as string[],
  };
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  for (const head of journal) {
    const row = rowOf.get(head.id);
    rowOf.delete(head.id);
    if (row?.isSound && row.revision > head.revision) plan.toJournal.push(head.id);
    else if (head.isGone) {
      if (row) plan.toRemove.push(head.id);
    } else if (!row?.isSound || row.revision < head.revision || row.seal !== head.seal) {
      plan.toDatabase.push(head.id);
    }
  }
  for (const { id, isSound } of rowOf.values()) (isSound ? plan.toJournal : plan.doubtful).push(id);
  return plan;
}

export function isSettled({ toDatabase, toRemove, toJournal, doubtful }: Plan): boolean {
  return toDatabase.length + toRemove.length + toJournal.length + doubtful.length === 0;
}
