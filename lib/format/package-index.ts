import type { Derived } from '../evidence/derived.ts';
import type { Digest } from '../evidence/digest.ts';
import type { Redaction, WithheldReason } from '../evidence/export-item.ts';
import type { FilingLabels } from '../evidence/filing-labels.ts';
import type { ArtifactRole, Author, PostKind, StatedTime } from '../evidence/item.ts';
import type { ItemRole } from '../evidence/item-role.ts';
import type { Custodian, Instant, Matter } from '../evidence/matter.ts';
import type { IndexWitness } from '../evidence/witness/witness.ts';
import type { CaseIndex } from './case-index.ts';
import type { PACKAGE_FORMAT, VolumePlace } from './layout.ts';
import type { PackageLanguage, Profile } from './profile.ts';

/** An artifact in the index; `path` is relative to `data/`. */
export type IndexArtifact = {
  readonly path: string;
  readonly role: ArtifactRole;
  readonly mediaType: string;
  readonly bytes: number;
  readonly digest: Digest;
};

/** An artifact that the sealed record lists and the package does not hold. */
export type IndexWithheld = IndexArtifact & { readonly reason: WithheldReason };

/**
 * What a derived file is: a marked picture, a redacted text, a redacted record, or a copy of the
 * document that shows the kept media.
 */
export const DERIVED_KINDS = ['picture', 'text', 'record', 'page'] as const;
export type DerivedKind = (typeof DERIVED_KINDS)[number];

/**
 * A file made later from artifacts, in the index; `from` lists the artifacts' digests. What was
 * drawn on it, and what its black boxes cover and why, is absent from a package for a court.
 */
export type IndexDerived = Omit<IndexArtifact, 'role'> &
  Pick<Derived, 'redaction'> & {
    readonly from: readonly Digest[];
    readonly by: string;
    readonly kind?: DerivedKind;
    readonly marks?: Derived['marks'];
  };

/**
 * `record.redacted.json`, which stands in for a sealed record that states redacted words. The
 * item's `digest` stays that of the sealed record.
 */
export type IndexRedactedRecord = Pick<IndexArtifact, 'path' | 'bytes' | 'digest'>;

/** One item in the index; `folder` is relative to `data/`. */
export type IndexItem = {
  readonly number: number;
  /** The chain of another custodian that it is numbered in; absent in the exporter's own. */
  readonly chain?: string;
  readonly exhibit: string;
  readonly id: string;
  readonly folder: string;
  readonly digest: Digest;
  readonly status: 'complete' | 'partial';
  readonly kind: PostKind;
  readonly url: string;
  readonly title?: string;
  readonly author?: Author;
  readonly published?: StatedTime;
  readonly capturedAt: Instant;
  /** The number of the line of its log that received it, where that line is sealed. */
  readonly receivedLine?: number;
  /** Present in a package for counsel alone. */
  readonly tags?: readonly string[];
  readonly note?: string;
  readonly role?: ItemRole | '';
  /** Absent where nothing was entered; without a person's own words in a package for hand-over. */
  readonly filing?: FilingLabels;
  readonly artifacts: readonly IndexArtifact[];
  /** Absent where no file of the item stays back. */
  readonly withheld?: readonly IndexWithheld[];
  readonly redactedRecord?: IndexRedactedRecord;
  /** `deposit-receipt.json`: what a vault's storage answered. Absent where there is none. */
  readonly receipt?: IndexRedactedRecord;
  /** The redaction log; paths are relative to `data/`. Absent where nothing was redacted. */
  readonly redactions?: readonly Redaction[];
  readonly derived: readonly IndexDerived[];
};

/** One filed document or file of the load file, in the index; `path` is relative to `data/`. */
export type IndexFiling = Omit<IndexArtifact, 'role'> & {
  readonly from: readonly Digest[];
  readonly by: string;
};

/** An item of the same export that another volume holds. */
export type Elsewhere = {
  readonly number: number;
  readonly chain?: string;
  readonly id: string;
  readonly digest: Digest;
  readonly volume: number;
};

/**
 * An item that stays back, and why. `inVault`: it was deposited before, and what was deposited
 * stays in the vault.
 */
export type WithheldItem = {
  readonly number: number;
  readonly reason: string;
  readonly inVault?: true;
};

/** How an item leaves a matter: these are also events of the log. */
export const LEAVING = ['deleted', 'transferred'] as const;

/** The number of an item that is no longer in the matter. */
export type LeftItem = { readonly number: number; readonly how: (typeof LEAVING)[number] };

/**
 * The log in the index: its lines, the digest of the last. Where lines are sealed: how many, and
 * the digest of the whole file.
 */
export type CustodySummary = {
  readonly path: string;
  readonly entries: number;
  readonly head?: Digest;
  readonly sealed?: number;
  readonly digest?: Digest;
  /** The id of this chain, where the matter is shared with other custodians. */
  readonly chain?: string;
};

/**
 * The chain of another custodian of a shared matter (package-format.md, "Shared matters"): whose
 * it is, its log as `custody.jsonl` has the exporter's, and what of its items is not in the package
 * and why, by their numbers in that chain. `notHere` are items that had not come whole from the
 * vault into the exporter's store.
 */
export type IndexChain = {
  readonly id: string;
  readonly custodian: Custodian;
  readonly madeAt: Instant;
  readonly custody: CustodySummary;
  readonly withheld: readonly WithheldItem[];
  readonly left?: readonly LeftItem[];
  readonly notChosen?: readonly number[];
  readonly notHere?: readonly number[];
};

/**
 * `manifest.json`, the index of a bag (package-format.md). `export.signatures` names the files of
 * `signatures/`. Packages made before there were profiles state neither profile nor language.
 */
export type PackageIndex = {
  readonly format: typeof PACKAGE_FORMAT;
  readonly export: {
    readonly id: string;
    readonly at: Instant;
    readonly by: string;
    readonly software: string;
    /** The fingerprint of the certificate that signs the package. */
    readonly signer?: string;
    /** The maker of the files that people read; old packages do not name it. */
    readonly maker?: string;
    readonly profile?: Profile;
    readonly language?: PackageLanguage;
    readonly volume: VolumePlace;
    readonly signatures: readonly string[];
  };
  readonly matter: Matter & CaseIndex;
  readonly items: readonly IndexItem[];
  readonly elsewhere: readonly Elsewhere[];
  readonly withheld: readonly WithheldItem[];
  /** Items that were deleted or moved to another matter, where there are any. */
  readonly left?: readonly LeftItem[];
  /** The numbers of items that a person did not choose for this package, where there are any. */
  readonly notChosen?: readonly number[];
  /** Captures of one page that were sealed in different logs; old packages do not state them. */
  readonly witnesses?: readonly IndexWitness[];
  /** What was made for filing, in the first volume; absent where nothing was. */
  readonly filing?: readonly IndexFiling[];
  readonly custody: CustodySummary;
  /** The chains of the other custodians; absent where the matter is not shared. */
  readonly chains?: readonly IndexChain[];
};
