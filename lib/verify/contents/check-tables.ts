import { commentAuthor } from '../../evidence/comments/comment-list.ts';
import { isTranscript, mediaFragment } from '../../evidence/statement/anchor.ts';
import { otherWitnesses } from '../../evidence/witness/witness.ts';
import type { ParsedIndex, ParsedItem, ParsedStatement } from '../../format/parse-index.ts';
import type { ParsedRecord } from '../../format/parse-record.ts';
import type { Bag } from '../bag.ts';
import type { Finding } from '../finding.ts';
import { memberOf } from '../history/log-detail.ts';
import { checkTable, type Table } from './check-table.ts';

/** A member that is text, or '' where it is absent. */
const textIn = (value: unknown, member: string): string => {
  const found = memberOf(value, member);
  return typeof found === 'string' ? found : '';
};

/** Exhibit labels; the index of a volume has none of items in other volumes. */
const exhibitLabels = (
  items: readonly Pick<ParsedItem, 'id' | 'exhibit'>[],
  ids: readonly string[],
): string | undefined => {
  const labels = ids.map((id) => items.find((item) => item.id === id)?.exhibit);
  return labels.includes(undefined) ? undefined : labels.join('; ');
};

/** An item as the index states it, and its sealed record where that is here. */
type Item = { readonly item: ParsedItem; readonly record: ParsedRecord | undefined };

/** What the record seals is read from it, so that a changed index is not found twice. */
const itemTable = ({ items, witnesses = [] }: ParsedIndex): Table<Item> => ({
  path: 'data/items.csv',
  columns: {
    number: ({ item }) => item.number,
    exhibit: ({ item }) => item.exhibit,
    status: ({ item, record }) => record?.status ?? String(item.status ?? ''),
    kind: ({ item, record }) => (record ? (record.post?.kind ?? 'page') : String(item.kind ?? '')),
    role: ({ item }) => item.role ?? '',
    title: ({ item, record }) =>
      (record ? (record.post?.title ?? record.page.title) : item.title) ?? '',
    author: ({ item, record }) => {
      const author = record ? record.post?.author : item.author;
      return memberOf(author, 'name') === undefined
        ? textIn(author, 'handle')
        : textIn(author, 'name');
    },
    published: ({ item, record }) =>
      textIn(record ? record.post?.published : item.published, 'raw'),
    published_utc: ({ item, record }) =>
      textIn(record ? record.post?.published : item.published, 'at'),
    captured_utc: ({ item, record }) => record?.capturedAt ?? item.capturedAt ?? '',
    url: ({ item, record }) => record?.page.url ?? item.url ?? '',
    second_witness: ({ item }) => exhibitLabels(items, otherWitnesses(item.id, witnesses)),
    purpose: ({ item }) => item.filing?.purpose ?? '',
    source: ({ item }) => item.filing?.source ?? '',
    group: ({ item }) => item.filing?.group ?? '',
    evidence_kind: ({ item }) => item.filing?.evidenceKind ?? '',
    form: ({ item }) => item.filing?.formIn ?? '',
    external_number: ({ item }) => item.filing?.externalNumber ?? '',
    tags: ({ item }) => item.tags?.join('; ') ?? '',
    note: ({ item }) => item.note ?? '',
    id: ({ item }) => item.id,
    folder: ({ item }) => item.folder,
    record_digest: ({ item }) => item.digest,
  },
  needed: [
    ...['number', 'exhibit', 'title', 'author', 'captured_utc', 'url', 'id', 'record_digest'],
    ...(witnesses.some(({ relation }) => relation === 'two-names') ? ['second_witness'] : []),
  ],
});

const statementTable = ({ matter, items }: ParsedIndex): Table<ParsedStatement> => {
  const names = new Map(matter.entities?.map(({ id, name }) => [id, name]));
  const hasTyped = matter.statements?.some(({ anchor }) => isTranscript(anchor));
  const labels = (ids: readonly string[]) => exhibitLabels(items, ids);
  return {
    path: 'data/statements.csv',
    columns: {
      exhibit: ({ item }) => labels([item]),
      words: ({ anchor }) => anchor.exact,
      said_by: ({ comment }) => (comment ? commentAuthor(comment) : ''),
      comment: ({ comment }) => comment?.number ?? '',
      category: ({ category }) => category ?? '',
      why: ({ why }) => why ?? '',
      internal_note: ({ internalNote }) => internalNote ?? '',
      counter_evidence: ({ counterEvidence = [] }) => labels(counterEvidence),
      entities: ({ entities = [] }) => entities.flatMap((id) => names.get(id) ?? []).join('; '),
      translation: ({ translation }) => translation?.text ?? '',
      translation_by: ({ translation }) => translation?.by ?? '',
      file: ({ anchor }) => anchor.artifact,
      from: ({ anchor }) => (isTranscript(anchor) ? '' : anchor.start),
      to: ({ anchor }) => (isTranscript(anchor) ? '' : anchor.end),
      fragment: ({ anchor }) => (isTranscript(anchor) ? mediaFragment(anchor) : ''),
      transcript_by: ({ anchor }) => (isTranscript(anchor) ? anchor.by : ''),
      file_digest: ({ anchor }) => anchor.digest,
    },
    needed: [
      ...['exhibit', 'words', 'file', 'from', 'to', 'file_digest'],
      ...(hasTyped ? ['fragment', 'transcript_by'] : []),
    ],
  };
};

/** Compares items.csv with the sealed records and the index, cell by cell. */
export const checkItemsTable = (
  bag: Bag,
  index: ParsedIndex,
  records: ReadonlyMap<string, ParsedRecord>,
): readonly Finding[] =>
  checkTable(
    bag,
    itemTable(index),
    index.items.map((item) => ({ item, record: records.get(item.id) })),
  );

/** Compares statements.csv, the schedule of statements, with the index, cell by cell. */
export const checkStatementsTable = (bag: Bag, index: ParsedIndex): readonly Finding[] =>
  checkTable(bag, statementTable(index), index.matter.statements ?? []);
