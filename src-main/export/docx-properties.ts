// What a Word document says of itself; written here, since the library would take the time from the clock.
import { escapeXml } from './escape';

/** ECMA-376 part 2, section 8.3. @param date ISO 8601, UTC */
export function coreProperties(title: string, app: string, date: string): string {
  const time = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeXml(date)}</dcterms:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(app)}</dc:creator><cp:lastModifiedBy>${escapeXml(app)}</cp:lastModifiedBy>${time('created')}${time('modified')}</cp:coreProperties>
`;
}
