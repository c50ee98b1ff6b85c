import type { CaseFile } from '../evidence/case-file.ts';
import type { CustodyLine } from '../evidence/custody.ts';
import type { Bytes } from '../evidence/digest.ts';
import type { ExportItem } from '../evidence/export-item.ts';
import type { Instant, Matter } from '../evidence/matter.ts';
import type { WitnessPair } from '../evidence/witness/witness.ts';

/** What the report of an export is made from. */
export type ReportInput = {
  readonly matter: Matter;
  /** What people tie to the items; entries about other items are left out of the export. */
  readonly caseFile?: CaseFile;
  /** The custody log as it goes out, which names the time-stamps of the records. */
  readonly custody?: readonly CustodyLine[];
  /** The items of all volumes. */
  readonly items: readonly ExportItem[];
  /**
   * Which items are captures of one page that were sealed in different logs (`findWitnesses`);
   * absent before `applyProfile`.
   */
  readonly witnesses?: readonly WitnessPair[];
  readonly export: {
    readonly id: string;
    readonly at: Instant;
    readonly by: string;
    readonly software: string;
    /** The fingerprint of the certificate that is to sign the package; absent if none does. */
    readonly signer?: string;
  };
  /** The self-contained `verify.html`, if the package includes it. */
  readonly verifyPage?: Bytes;
};
