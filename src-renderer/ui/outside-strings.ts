// What is said where an address leads out of Variorum.

export const outsideText = {
  pageTitle: 'Open this address in the browser?',
  mailTitle: 'Write to this address?',
  pageAbout: 'It leads out of Variorum. Whoever runs the page learns that you opened it.',
  mailAbout: 'It leads out of Variorum, to your mail program.',
  address: 'Address',
  leadsTo: 'Leads to',
  writesTo: 'Writes to',
  written: 'Written as',
  otherLetters: 'Letters of another alphabet that look the same can hide where an address leads.',
  user: 'Sends along',
  userAbout: 'What stands before the @ does not say where the address leads.',
  copy: 'Copy address',
  copied: 'Copied',
  open: 'Open in browser',
  write: 'Open mail program',
} as const;

/** Of a menu: `Open example.org…` */
export function openAddress(host: string): string {
  return `Open ${host}…`;
}
