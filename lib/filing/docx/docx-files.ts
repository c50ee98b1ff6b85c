import type { Bytes } from '../../evidence/digest.ts';
import type { Instant } from '../../evidence/matter.ts';

/** A text as the content of an XML element. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>]/gu, (character) => `&#${character.charCodeAt(0)};`);

const NAMESPACES =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/**
 * The core properties of a package (ECMA-376 part 2, section 11), in place of the library's own,
 * which state the time of writing. The time is left out where none is given.
 */
export const coreProperties = (title: string, language: string, at?: Instant): string => {
  const date = at ? `${at.slice(0, 19)}Z` : undefined;
  const dates = ['created', 'modified']
    .map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}</dcterms:${name}>`)
    .join('');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<cp:coreProperties ${NAMESPACES}><dc:title>${escapeXml(title)}</dc:title>` +
    `<dc:language>${language}</dc:language>${date ? dates : ''}</cp:coreProperties>`
  );
};

/** The DOS date of 1 January 1980 above the time of midnight (APPNOTE 4.4.6). */
const FIRST_DOS_TIME = 0x0021_0000;

/** Sizes and offsets of APPNOTE 4.3.7, 4.3.12 and 4.3.16. */
const END = { length: 22, entries: 10, directory: 16 };
const CENTRAL = { length: 46, time: 12, name: 28, extra: 30, comment: 32, local: 42 };
const LOCAL_TIME = 10;

/**
 * Sets the time of each entry of a zip without a comment to the first that a zip can state, so that
 * the same document makes the same bytes.
 */
export const fixZipTimes = (zip: Bytes): Bytes => {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - END.length;
  let at = view.getUint32(end + END.directory, true);
  for (let left = view.getUint16(end + END.entries, true); left > 0; left--) {
    view.setUint32(at + CENTRAL.time, FIRST_DOS_TIME, true);
    view.setUint32(view.getUint32(at + CENTRAL.local, true) + LOCAL_TIME, FIRST_DOS_TIME, true);
    const variable = [CENTRAL.name, CENTRAL.extra, CENTRAL.comment];
    at += variable.reduce((sum, field) => sum + view.getUint16(at + field, true), CENTRAL.length);
  }
  return zip;
};
