// What tells a file of notes in our own form, which export writes and import reads.

export const NOTES_JSON_FORMAT = 'variorum-notes';

/** Raised when a reader of the file would have to know; older ones are read as well. */
export const NOTES_JSON_VERSION = 1;
