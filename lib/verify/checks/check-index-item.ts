import { isSameJson } from '../../format/canonical-form.ts';
import type { ParsedItem } from '../../format/parse-index.ts';
import type { ParsedRecord } from '../../format/parse-record.ts';
import { type Finding, finding } from '../finding.ts';
import { INDEX_PATH } from '../read-index.ts';

/** The artifacts of a record as the index has to list them, here or among those that stay back. */
const listArtifacts = (record: ParsedRecord, item: ParsedItem) =>
  record.artifacts.map((artifact) => ({
    path: `${item.folder}/${artifact.path}`,
    role: artifact.role,
    mediaType: artifact.mediaType,
    bytes: artifact.bytes,
    digest: artifact.digest,
  }));

/** Why files of an item stay back, by path. */
const reasonsOf = ({ withheld = [] }: ParsedItem): ReadonlyMap<string, string> =>
  new Map(withheld.map(({ path, reason }) => [path, reason]));

/**
 * What each member of an index item must be according to its sealed record, read off the format
 * (package-format.md, "manifest.json"). It shares no code with the maker of the index, so that both
 * cannot make the same mistake. `undefined` means that the member must be absent.
 */
const EXPECTED: {
  readonly [member: string]: (record: ParsedRecord, item: ParsedItem) => unknown;
} = {
  id: (record) => record.id,
  folder: (record, item) => `items/${String(item.number).padStart(4, '0')}-${record.id}`,
  status: (record) => record.status,
  kind: (record) => (record.post ? record.post.kind : 'page'),
  url: (record) => record.page.url,
  title: (record) => record.post?.title ?? record.page.title,
  author: (record) => record.post?.author,
  published: (record) => record.post?.published,
  capturedAt: (record) => record.capturedAt,
  artifacts: (record, item) => {
    const back = reasonsOf(item);
    return listArtifacts(record, item).filter(({ path }) => !back.has(path));
  },
  withheld: (record, item) => {
    const back = reasonsOf(item);
    const listed = listArtifacts(record, item).filter(({ path }) => back.has(path));
    return item.withheld && listed.map((file) => ({ ...file, reason: back.get(file.path) }));
  },
};

/**
 * Compares an item of the index with its sealed record: a member that the record states must be
 * there and equal, and none may be there that the record does not state.
 */
export const checkIndexItem = (item: ParsedItem, record: ParsedRecord): readonly Finding[] => {
  const stated: { readonly [member: string]: unknown } = item;
  return Object.entries(EXPECTED)
    .filter(([member, expect]) => {
      const [value, sealed] = [stated[member], expect(record, item)];
      const isNeither = value === undefined && sealed === undefined;
      return !isNeither && !isSameJson(value, sealed);
    })
    .map(([member]) =>
      finding(
        'INDEX_DISAGREES',
        `Item ${item.number}: “${member}” is not what its record says`,
        INDEX_PATH,
      ),
    );
};
