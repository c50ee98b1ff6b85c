import type { CustodyLine } from '../evidence/custody.ts';
import { type ExportItem, exhibitOf } from '../evidence/export-item.ts';
import type { Artifact } from '../evidence/item.ts';
import { itemFolder, PACKAGE_FORMAT, type VolumePlace } from '../format/layout.ts';
import type {
  Elsewhere,
  IndexArtifact,
  IndexDerived,
  IndexItem,
  PackageIndex,
} from '../format/package-index.ts';
import { describeCase } from './describe-case.ts';
import type { PackageInput } from './input.ts';

const describeArtifact = (folder: string, artifact: Artifact): IndexArtifact => {
  const { path, role, mediaType, bytes, digest } = artifact;
  return { path: `${folder}/${path}`, role, mediaType, bytes, digest };
};

const describeDerived = (folder: string, { derived = [] }: ExportItem): readonly IndexDerived[] =>
  derived.map(({ path, mediaType, bytes, digest, from, by }) => ({
    path: `${folder}/${path}`,
    mediaType,
    bytes,
    digest,
    from,
    by,
  }));

const describeItem = (input: PackageInput, item: ExportItem): IndexItem => {
  const { number, digest, record, labels } = item;
  const { tags, note, role } = labels;
  const folder = itemFolder(number, record.id);
  const title = record.post?.title ?? record.page.title;
  const { author, published } = record.post ?? {};
  return {
    number,
    exhibit: exhibitOf(input, item),
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
    artifacts: record.artifacts.map((artifact) => describeArtifact(folder, artifact)),
    derived: describeDerived(folder, item),
  };
};

const custodySummary = (lines: readonly CustodyLine[]): PackageIndex['custody'] => {
  const head = lines.at(-1)?.digest;
  return { path: 'custody.jsonl', entries: lines.length, ...(head && { head }) };
};

/**
 * Builds the index of one volume: the items in it, the items in other volumes, and what was
 * withheld.
 */
export const buildIndex = (
  input: PackageInput,
  items: readonly ExportItem[],
  volume: VolumePlace,
  elsewhere: readonly Elsewhere[],
  signatures: readonly string[],
): PackageIndex => ({
  format: PACKAGE_FORMAT,
  export: { ...input.export, volume, signatures },
  matter: { ...input.matter, ...describeCase(input) },
  items: items.map((item) => describeItem(input, item)),
  elsewhere,
  withheld: input.withheld,
  custody: custodySummary(input.custody),
});
