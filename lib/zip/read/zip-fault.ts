/**
 * What can be wrong with a zip: its structure or data are damaged, a file is encrypted, it declares
 * to unpack to far more than it honestly could, or an entry is not a regular file.
 */
export type ZipFaultCode = 'DAMAGED' | 'ENCRYPTED' | 'BOMB' | 'NOT_A_FILE';

/** One fault of a zip: `path` is the entry's, `detail` is plain English for an expert. */
export type ZipFault = {
  readonly code: ZipFaultCode;
  readonly detail: string;
  readonly path?: string;
};

/** A fault, with the path that it concerns if there is one. */
export const zipFault = (code: ZipFaultCode, detail: string, path?: string): ZipFault => ({
  code,
  detail,
  ...(path !== undefined && { path }),
});
