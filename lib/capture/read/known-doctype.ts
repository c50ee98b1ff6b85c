/**
 * The document types of the HTML and XHTML recommendations and of XHTML Mobile Profile, each with
 * its address (https://www.w3.org/QA/2002/04/valid-dtd-list.html).
 */
const KNOWN: readonly (readonly [publicId: string, systemId: string])[] = [
  ['-//W3C//DTD HTML 4.01//EN', 'http://www.w3.org/TR/html4/strict.dtd'],
  ['-//W3C//DTD HTML 4.01 Transitional//EN', 'http://www.w3.org/TR/html4/loose.dtd'],
  ['-//W3C//DTD HTML 4.01 Frameset//EN', 'http://www.w3.org/TR/html4/frameset.dtd'],
  ['-//W3C//DTD HTML 4.0 Transitional//EN', 'http://www.w3.org/TR/REC-html40/loose.dtd'],
  ['-//W3C//DTD XHTML 1.0 Strict//EN', 'http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd'],
  ['-//W3C//DTD XHTML 1.0 Strict//EN', 'http://www.w3.org/TR/xhtml1.dtd'],
  [
    '-//W3C//DTD XHTML 1.0 Transitional//EN',
    'http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd',
  ],
  ['-//W3C//DTD XHTML 1.0 Frameset//EN', 'http://www.w3.org/TR/xhtml1/DTD/xhtml1-frameset.dtd'],
  ['-//W3C//DTD XHTML 1.1//EN', 'http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd'],
  ['-//W3C//DTD XHTML Basic 1.1//EN', 'http://www.w3.org/TR/xhtml-basic/xhtml-basic11.dtd'],
  ['-//WAPFORUM//DTD XHTML Mobile 1.0//EN', 'http://www.wapforum.org/DTD/xhtml-mobile10.dtd'],
];

const write = (publicId: string, systemId: string): string =>
  `<!DOCTYPE html PUBLIC "${publicId}" "${systemId}">`;

/** What a document type states, and the mode in which the browser laid the document out. */
type Stated = { readonly publicId: string; readonly systemId: string; readonly mode: string };

/**
 * The document type to write into a saved document. A page can create a document type of any
 * words, which would stand before the content policy. So none of its words is copied: a known type
 * is written from the list, and any other is replaced by the one that gives the same layout mode
 * (`document.compatMode`), which in quirks mode is none.
 */
export const knownDoctype = ({ publicId, systemId, mode }: Stated): string => {
  if (publicId === '' && systemId === 'about:legacy-compat')
    return '<!DOCTYPE html SYSTEM "about:legacy-compat">';
  const known = KNOWN.find(([id, address]) => id === publicId && address === systemId);
  if (known) return write(...known);
  // A type without its address, or with another one, may choose another mode: the mode decides.
  return mode === 'BackCompat' ? '' : '<!DOCTYPE html>';
};
