/** Headers that describe the server and the document. Cookies and the like are never kept. */
const KEPT_HEADERS = [
  'date',
  'last-modified',
  'etag',
  'content-type',
  'content-length',
  'content-disposition',
  'server',
  'age',
  'content-language',
];

/** The headers of a response that records keep. */
export const keptHeaders = (headers: Headers): Record<string, string> =>
  Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
