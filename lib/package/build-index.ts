import type { ItemRole } from '../evidence/casework.ts';
import type { CustodyLine } from '../evidence/custody.ts';
import type { Digest } from '../evidence/digest.ts';
import type { ArtifactRole, Author, PostKind, StatedTime } from '../evidence/item.ts';
import type { Instant, Labels, Matter } from '../evidence/matter.ts';
import { itemFolder, PACKAGE_FORMAT, type VolumePlace } from '../format/layout.ts';
import { type CaseIndex, describeCase } from './describe-case.ts';
import { exhibitOf } from './entry.ts';
import type { PackageInput, PackageItem } from './input.ts';

/** An artifact in the index; `path` is from `data/`. */
export type IndexArtifact = {
  readonly path: string;
  readonly role: ArtifactRole;
  readonly mediaType: string;
  readonly bytes: number;
  readonly digest: Digest;
};

/** A file made later from artifacts, in the index; `from` are their digests. */
export type IndexDerived = Omit<IndexArtifact, 'role'> & {
  readonly from: readonly Digest[];
  readonly by: string;
};

/** One item in the index; `folder` is from `data/`. */
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
  readonly export: PackageInput['export'] & {
    readonly volume: VolumePlace;
    readonly signatures: readonly string[];
  };
  readonly matter: Matter & CaseIndex;
  readonly items: readonly IndexItem[];
  readonly elsewhere: readonly Elsewhere[];
  readonly withheld: PackageInput['withheld'];
  readonly custody: { readonly path: string; readonly entries: number; readonly head?: Digest };
};

/**
 * What the index says of an item; all but the number and the labels can be read again from the
 * sealed record.
 */
export const describeItem = (
  {
    number,
    digest,
    record,
    derived = [],
  }: Pick<PackageItem, 'number' | 'digest' | 'record' | 'derived'>,
  { exhibit, tags, note, role }: Omit<Labels, 'role'> & Partial<Pick<Labels, 'role'>>,
): IndexItem => {
  const folder = itemFolder(number, record.id);
  const title = record.post?.title ?? record.page.title;
  const { author, published } = record.post ?? {};
  return {
    number,
    exhibit,
    id: record.id,
    folder,
    digest,
    status: record.status,
    kind: record.post?.kind ?? 'page',
    url: record.page.url,
    ...(title !== undefined && { title }),
    ...(author && { author }),
    ...(published && { published }),
    capturedAt: record.capturedAt,
    tags,
    note,
    ...(role && { role }),
    artifacts: record.artifacts.map(({ path, role, mediaType, bytes, digest: own }) => ({
      path: `${folder}/${path}`,
      role,
      mediaType,
      bytes,
      digest: own,
    })),
    derived: derived.map(({ path, mediaType, bytes, digest: own, from, by }) => ({
      path: `${folder}/${path}`,
      mediaType,
      bytes,
      digest: own,
      from,
      by,
    })),
  };
};

const custodySummary = (lines: readonly CustodyLine[]): PackageIndex['custody'] => {
  const head = lines.at(-1)?.digest;
  return { path: 'custody.jsonl', entries: lines.length, ...(head && { head }) };
};

/** The index of one volume: the items it holds, those the others hold, and what was withheld. */
export const buildIndex = (
  input: PackageInput,
  items: readonly PackageItem[],
  volume: VolumePlace,
  elsewhere: readonly Elsewhere[],
  signatures: readonly string[],
): PackageIndex => ({
  format: PACKAGE_FORMAT,
  export: { ...input.export, volume, signatures },
  matter: { ...input.matter, ...describeCase(input) },
  items: items.map((item) =>
    describeItem(item, { ...item.labels, exhibit: exhibitOf(input, item) }),
  ),
  elsewhere,
  withheld: input.withheld,
  custody: custodySummary(input.custody),
});
