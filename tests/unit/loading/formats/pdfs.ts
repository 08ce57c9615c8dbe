// A small writer of PDFs: text at places on pages, with a correct table of cross-references.

export interface PdfWords {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** In the Japanese font, as hexadecimal digits of Shift JIS. */
  readonly isJapanese?: boolean;
}

/** A font that names a table of its letters, and does not hold it. */
const JAPANESE =
  '<< /Type /Font /Subtype /Type0 /BaseFont /Mincho /Encoding /90ms-RKSJ-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Mincho /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /Mincho /Flags 4 >> >>] >>';

/** Latin text in Helvetica; `info` is the document's information dictionary. */
export function pdfOf(
  pages: readonly (readonly PdfWords[])[],
  info: Readonly<Record<string, string>> = {},
  trailer = '',
): Buffer {
  const objects: string[] = [];
  const kids = pages.map((_, at) => `${String(4 + 2 * at)} 0 R`).join(' ');
  objects.push('<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>');
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`);
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  pages.forEach((words, at) => {
    const stream = words
      .map(({ text, x, y, size, isJapanese = false }) => {
        const escaped = text.replace(/[\\()]/g, '\\$&');
        if (isJapanese) {
          return `BT /F2 ${String(size)} Tf 1 0 0 1 ${String(x)} ${String(y)} Tm <${text}> Tj ET`;
        }
        return `BT /F1 ${String(size)} Tf 1 0 0 1 ${String(x)} ${String(y)} Tm (${escaped}) Tj ET`;
      })
      .join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 ${JAPANESE} >> >> /Contents ${String(5 + 2 * at)} 0 R >>`,
    );
    objects.push(`<< /Length ${String(stream.length)} >>\nstream\n${stream}\nendstream`);
  });
  const entries = Object.entries(info).map(([key, value]) => `/${key} (${value})`);
  objects.push(`<< ${entries.join(' ')} >>`);
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${String(at + 1)} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = String(objects.length + 1);
  file += `xref\n0 ${size}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${size} /Root 1 0 R /Info ${String(objects.length)} 0 R ${trailer} >>\nstartxref\n${String(start)}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Lines below one another, as a text is set. */
export function setLines(lines: readonly string[], top: number, size = 11, x = 72): PdfWords[] {
  return lines.map((text, at) => ({ text, x, y: top - at * size * 1.3, size }));
}
