// Prints a page of the app's own making to PDF: in a hidden window, without scripts and without network.
import { app } from 'electron';
import { fail, ok, type Result } from '../model/result';
import { inertWindow } from './inert-window';
import { servePage } from './protocol';
import { withDate } from './pdf-date';

/** Where paper is cut to Letter; everywhere else it is A4. */
const LETTER_COUNTRIES = 'BO CA CL CO CR DO GT HN MX NI PA PH PR SV US VE'.split(' ');

/** Inches, with room for the page number at the foot. */
const MARGINS = { top: 0.7, bottom: 0.8, left: 0.7, right: 0.7 };

/** Chromium fills in the numbers; what it prints here knows none of the page's styles. */
const FOOT =
  '<div style="width:100%;font:8px sans-serif;color:#5d5850;text-align:center"><span class="pageNumber"></span> / <span class="totalPages"></span></div>';

/**
 * @param html inert and self-contained, as `htmlPage` makes it
 * @param date ISO 8601, UTC: what the file says of its making
 */
export async function printReport(html: string, date: string): Promise<Result<Uint8Array>> {
  const page = servePage(html);
  const window = inertWindow({ show: false });
  try {
    await window.loadURL(page.url);
    const pdf = await window.webContents.printToPDF({
      pageSize: LETTER_COUNTRIES.includes(app.getLocaleCountryCode()) ? 'Letter' : 'A4',
      margins: MARGINS,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: FOOT,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return ok(withDate(pdf, date));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail(
      'internal',
      `The notes could not be printed to PDF (${reason}). Export them as a web page and print that.`,
    );
  } finally {
    window.destroy();
    page.release();
  }
}
