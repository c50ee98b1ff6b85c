import type { CaseFile } from '../evidence/case-file.ts';
import type { CustodyLine } from '../evidence/custody.ts';
import type { Derived } from '../evidence/derived.ts';
import type { Bytes, Digest } from '../evidence/digest.ts';
import type { ItemRecord } from '../evidence/item.ts';
import type { Instant, Labels, Matter } from '../evidence/matter.ts';

/**
 * One item to be handed over: its number in the matter, its seal, its labels, and a time-stamp
 * token over `recordBytes` where there is one.
 */
export type PackageItem = {
  readonly number: number;
  readonly digest: Digest;
  readonly record: ItemRecord;
  readonly recordBytes: Bytes;
  readonly labels: Labels;
  readonly recordToken?: Bytes;
  /** Files made later from the artifacts. */
  readonly derived?: readonly Derived[];
};

/** One file for `signatures/`, with its path inside the bag. */
export type SignatureFile = { readonly path: string; readonly bytes: Bytes };

/**
 * Everything an export is made from. `custody` is the whole log of the matter; `volumeBytes`
 * defaults to 2 GiB.
 */
export type PackageInput = {
  readonly matter: Matter;
  /** What people tie to the items; what concerns none of `items` does not go out. */
  readonly caseFile?: CaseFile;
  readonly items: readonly PackageItem[];
  readonly withheld: readonly { readonly number: number; readonly reason: string }[];
  readonly custody: readonly CustodyLine[];
  readonly export: {
    readonly id: string;
    readonly at: Instant;
    readonly by: string;
    readonly software: string;
  };
  readonly volumeBytes?: number;
  /**
   * Files for `signatures/` over the bytes of `tagmanifest-sha256.txt`. HOW-TO-VERIFY.txt, which
   * the tag manifest covers, names those files; so it may be called again with other bytes where it
   * returned fewer than were named.
   */
  readonly sign?: (tagmanifest: Bytes) => Promise<readonly SignatureFile[]>;
  /** The self-contained `verify.html`, included where given. */
  readonly verifyPage?: Bytes;
};
