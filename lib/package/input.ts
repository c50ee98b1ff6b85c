import type { CustodyLine } from '../evidence/custody.ts';
import type { Bytes, Digest } from '../evidence/digest.ts';
import type { FilingFile } from '../filing/filing-file.ts';
import type { IndexChain, LeftItem, PackageIndex } from '../format/package-index.ts';
import type { ReportInput } from '../report/report-input.ts';
import type { ExportChoice } from './export-choice.ts';

/** One small file that is in memory, with its path inside the bag or one of its folders. */
export type SignatureFile = { readonly path: string; readonly bytes: Bytes };

/**
 * The chain of another custodian as it goes out: what the index says of it, and its lines. `left`
 * and `notChosen` are absent before `applyProfile`.
 */
export type SentChain = Omit<IndexChain, 'custody'> & { readonly lines: readonly CustodyLine[] };

/**
 * Everything an export is made from. `custody` is the whole log of the matter; `volumeBytes`
 * defaults to 2 GiB.
 */
export type PackageInput = ReportInput & {
  readonly withheld: PackageIndex['withheld'];
  /** Items that are no longer in the matter; absent before `applyProfile`. */
  readonly left?: readonly LeftItem[];
  /** The numbers of items that a person did not choose; before `applyProfile` those not read. */
  readonly notChosen?: readonly number[];
  readonly custody: readonly CustodyLine[];
  /** The id of the exporter's own chain, where the matter is shared. */
  readonly chain?: string;
  /** The chains of the other custodians of a shared matter. */
  readonly chains?: readonly SentChain[];
  readonly volumeBytes?: number;
  /**
   * Custody logs and seals of packages that items were received in; `path` is in `data/received`.
   */
  readonly received?: readonly SignatureFile[];
  /** What was made for filing from the same input; it goes into the first volume. */
  readonly filing?: readonly FilingFile[];
  /** Absent means `DEFAULT_CHOICE`. */
  readonly choice?: ExportChoice;
  /** Names the build that exports, by the digest of its sources. */
  readonly build?: Digest;
  /**
   * Returns the files of `signatures/` for the bytes of `tagmanifest-sha256.txt`. The tag manifest
   * covers HOW-TO-VERIFY.txt, which names those files. If `sign` returns fewer files than were
   * named, the bag is built again without the missing names and `sign` is called with its new
   * bytes.
   */
  readonly sign?: (tagmanifest: Bytes) => Promise<readonly SignatureFile[]>;
  /** The paths of the files that `sign` is expected to return; all of `SIGNATURE` if absent. */
  readonly signatures?: readonly string[];
};
