// The words of our own that JSON-LD carries beside those of the W3C's context, for export and import.

/** Stands for `urn:variorum:terms:` in the files that declare it. */
export const TERMS_PREFIX = 'variorum';
export const TERMS_NAMESPACE = 'urn:variorum:terms:';

/**
 * Of a target: its file and title, the file's SHA-256 and the sentences' fingerprint when the note
 * was made; the position in UTF-16 code units, since the W3C counts characters; how it was found.
 */
export const TERMS = {
  file: 'variorum:file',
  title: 'variorum:title',
  contentHash: 'variorum:contentHash',
  fingerprint: 'variorum:fingerprint',
  utf16Start: 'variorum:utf16Start',
  utf16End: 'variorum:utf16End',
  state: 'variorum:state',
  wordsNow: 'variorum:wordsNow',
} as const;
