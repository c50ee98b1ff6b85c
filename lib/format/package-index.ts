import type { Digest } from '../evidence/digest.ts';
import type { ArtifactRole, Author, PostKind, StatedTime } from '../evidence/item.ts';
import type { ItemRole } from '../evidence/item-role.ts';
import type { Instant, Matter } from '../evidence/matter.ts';
import type { CaseIndex } from './case-index.ts';
import type { PACKAGE_FORMAT, VolumePlace } from './layout.ts';

/** An artifact in the index; `path` is relative to `data/`. */
export type IndexArtifact = {
  readonly path: string;
  readonly role: ArtifactRole;
  readonly mediaType: string;
  readonly bytes: number;
  readonly digest: Digest;
};

/** A file made later from artifacts, in the index; `from` lists the artifacts' digests. */
export type IndexDerived = Omit<IndexArtifact, 'role'> & {
  readonly from: readonly Digest[];
  readonly by: string;
};

/** One item in the index; `folder` is relative to `data/`. */
export type IndexItem = {
  readonly number: number;
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
  readonly tags: readonly string[];
  readonly note: string;
  readonly role?: ItemRole | '';
  readonly artifacts: readonly IndexArtifact[];
  readonly derived: readonly IndexDerived[];
};

/** An item of the same export that another volume holds. */
export type Elsewhere = {
  readonly number: number;
  readonly id: string;
  readonly digest: Digest;
  readonly volume: number;
};

/**
 * `manifest.json`, the index of a bag (package-format.md). `export.signatures` names the files of
 * `signatures/`.
 */
export type PackageIndex = {
  readonly format: typeof PACKAGE_FORMAT;
  readonly export: {
    readonly id: string;
    readonly at: Instant;
    readonly by: string;
    readonly software: string;
    readonly volume: VolumePlace;
    readonly signatures: readonly string[];
  };
  readonly matter: Matter & CaseIndex;
  readonly items: readonly IndexItem[];
  readonly elsewhere: readonly Elsewhere[];
  readonly withheld: readonly { readonly number: number; readonly reason: string }[];
  readonly custody: { readonly path: string; readonly entries: number; readonly head?: Digest };
};
