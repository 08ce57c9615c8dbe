// The date in a PDF: that of the export, so that the same notes give the same file.

/** ISO 32000-1, 7.9.4: `D:20161006000000+00'00'`, in the document's information as Chromium writes it. */
const DATE = /\/(CreationDate|ModDate) \(D:\d{14}\+00'00'\)/g;

/** A date of another length would move what the file's table of contents points to; this one has the same. */
export function withDate(pdf: Uint8Array, iso: string): Uint8Array {
  const digits = iso.replace(/\D/g, '').slice(0, 14);
  if (digits.length !== 14) return pdf;
  // A character a byte, both ways.
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const dated = text.replace(DATE, (_all, name: string) => `/${name} (D:${digits}+00'00')`);
  return Buffer.from(dated, 'latin1');
}
