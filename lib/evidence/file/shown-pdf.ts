/** The media type of a document in the browser's own viewer of PDFs. */
export const PDF_TYPE = 'application/pdf';

/** Whether an address ends in the name of a PDF, whatever query follows. */
export const endsAsPdf = (url: string): boolean => {
  const { protocol = '', pathname = '' } = URL.parse(url) ?? {};
  return protocol === 'data:'
    ? /^application\/pdf[;,]/iu.test(pathname)
    : /\.pdf$/iu.test(pathname);
};
