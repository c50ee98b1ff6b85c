import type { ZipFault, ZipFaultCode } from '../../zip/read/zip-fault.ts';
import { type Finding, type FindingCode, finding } from '../finding.ts';

const CODES = {
  DAMAGED: 'ZIP_DAMAGED',
  CHECKSUM: 'ZIP_DAMAGED',
  UNUSUAL: 'ZIP_UNUSUAL',
  ENCRYPTED: 'ZIP_ENCRYPTED',
  BOMB: 'ZIP_BOMB',
  NOT_A_FILE: 'SYMBOLIC_LINK',
} as const satisfies { readonly [code in ZipFaultCode]: FindingCode };

/**
 * The faults that the zip reader found, as findings of a verification. A wrong checksum is left out
 * where the file is known to be `altered`, which is the same fault.
 */
export const zipFindings = (
  faults: readonly ZipFault[],
  altered: ReadonlySet<string> = new Set(),
): readonly Finding[] =>
  faults
    .filter(({ code, path = '' }) => code !== 'CHECKSUM' || !altered.has(path))
    .map(({ code, detail, path }) => finding(CODES[code], detail, path));
