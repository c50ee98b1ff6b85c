import { commentAuthor } from '../../evidence/comments/comment-list.ts';
import { isTranscript, mediaFragment } from '../../evidence/statement/anchor.ts';
import type { PackageIndex } from '../../format/package-index.ts';
import { buildCsv, type Column } from './csv.ts';

type Statement = NonNullable<PackageIndex['matter']['statements']>[number];

/** Present where a statement has an internal note, and so in no package but one for counsel. */
const internal: Column<Statement> = ['internal_note', ({ internalNote }) => internalNote];

/** Present where a statement quotes a comment: who wrote it, and its number in the sealed list. */
const comment: readonly Column<Statement>[] = [
  ['said_by', ({ comment: one }) => one && commentAuthor(one)],
  ['comment', ({ comment: one }) => one?.number],
];

/** Present where a person typed the words of a statement: where they stand, and who typed them. */
const typed: readonly Column<Statement>[] = [
  ['fragment', ({ anchor }) => (isTranscript(anchor) ? mediaFragment(anchor) : undefined)],
  ['transcript_by', ({ anchor }) => (isTranscript(anchor) ? anchor.by : undefined)],
];

/**
 * `statements.csv`, the schedule of statements: one row per statement; items of all volumes are
 * named by exhibit.
 */
export const buildStatementsCsv = (
  { matter }: PackageIndex,
  exhibits: ReadonlyMap<string, string>,
): string => {
  const { statements = [] } = matter;
  const names = new Map(matter.entities?.map(({ id, name }) => [id, name]));
  const all = (ids: readonly string[], known: ReadonlyMap<string, string>) =>
    ids.flatMap((id) => known.get(id) ?? []).join('; ');
  const columns: readonly Column<Statement>[] = [
    ['exhibit', ({ item }) => exhibits.get(item)],
    ['words', ({ anchor }) => anchor.exact],
    ...(statements.some((one) => one.comment) ? comment : []),
    ['category', ({ category }) => category],
    ['why', ({ why }) => why],
    ...(statements.some(({ internalNote }) => internalNote) ? [internal] : []),
    ['counter_evidence', ({ counterEvidence }) => all(counterEvidence, exhibits)],
    ['entities', ({ entities }) => all(entities, names)],
    ['translation', ({ translation }) => translation?.text],
    ['translation_by', ({ translation }) => translation?.by],
    ['file', ({ anchor }) => anchor.artifact],
    ['from', ({ anchor }) => (isTranscript(anchor) ? undefined : anchor.start)],
    ['to', ({ anchor }) => (isTranscript(anchor) ? undefined : anchor.end)],
    ...(statements.some(({ anchor }) => isTranscript(anchor)) ? typed : []),
    ['file_digest', ({ anchor }) => anchor.digest],
  ];
  return buildCsv(columns, statements);
};
