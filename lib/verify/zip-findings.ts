import type { ZipFault, ZipFaultCode } from '../zip/read/zip-fault.ts';
import { type Finding, type FindingCode, finding } from './finding.ts';

const CODES = {
  DAMAGED: 'ZIP_DAMAGED',
  ENCRYPTED: 'ZIP_ENCRYPTED',
  BOMB: 'ZIP_BOMB',
  NOT_A_FILE: 'SYMBOLIC_LINK',
} as const satisfies { readonly [code in ZipFaultCode]: FindingCode };

/** The faults that the zip reader found, as findings of a verification. */
export const zipFindings = (faults: readonly ZipFault[]): readonly Finding[] =>
  faults.map(({ code, detail, path }) => finding(CODES[code], detail, path));
