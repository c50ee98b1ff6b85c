/**
 * What can be wrong with a zip: its structure or data are damaged; a checksum does not fit, which
 * says nothing more where the file's digest is wrong as well; it holds something that neither this
 * software nor a usual program writes; an entry is encrypted, declares to unpack to far more than
 * it honestly could, or is not a regular file.
 */
export type ZipFaultCode = 'DAMAGED' | 'CHECKSUM' | 'UNUSUAL' | 'ENCRYPTED' | 'BOMB' | 'NOT_A_FILE';

/**
 * One fault of a zip: `path` is the entry's, `detail` is plain English for an expert and the same
 * for all entries that have the fault.
 */
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
