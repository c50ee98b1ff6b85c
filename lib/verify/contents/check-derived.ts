import type { Ledger } from '../../evidence/ledger.ts';
import type { ParsedDerived, ParsedIndex, ParsedItem } from '../../format/parse-index.ts';
import type { ParsedRecord } from '../../format/parse-record.ts';
import type { Bag } from '../bag.ts';
import { type Finding, finding } from '../finding.ts';
import { memberOf, sealedNote } from '../history/log-detail.ts';
import { type Checked, note } from '../note.ts';
import type { OpenLog } from '../open-log.ts';
import { kindFault } from './file-kinds.ts';
import { shownPageFault } from './shown-page-fault.ts';

const derivedFinding = ({ id }: ParsedItem, { path }: ParsedDerived, detail: string): Finding => ({
  ...finding('DERIVED_DISAGREES', detail, `data/${path}`),
  item: id,
});

const keyOf = (item: string | undefined, path: unknown, digest: unknown): string =>
  JSON.stringify([item, path, digest]);

/** The derived files that the log names: the item, the path in it, and the digest of each. */
const loggedFiles = ({ entries }: OpenLog): ReadonlySet<string> =>
  new Set(
    entries.flatMap(({ item, detail }) => {
      const path = memberOf(detail, 'derived');
      return path === undefined ? [] : [keyOf(item, path, memberOf(detail, 'digest'))];
    }),
  );

const contentOf = (bag: Bag, { path }: ParsedDerived): Uint8Array | undefined =>
  bag.files.get(`data/${path}`)?.content;

const faultOf = (
  bag: Bag,
  item: ParsedItem,
  file: ParsedDerived,
  record: ParsedRecord | undefined,
): string | undefined => {
  if (file.kind !== 'page') return kindFault(file.path, file.mediaType, contentOf(bag, file));
  return record ? shownPageFault(bag, item, file, record) : 'is of an item without its record';
};

const unreadNotes = (paths: readonly string[]) =>
  paths.length > 0
    ? [note('PAGES_NOT_COMPARED', 'They were not compared with dom.html', paths)]
    : [];

/**
 * Checks the files derived from artifacts: each must be of the kind that it claims, and one that a
 * person made must be known to the log, unless a line of it is sealed or the item came from another
 * matter, whose log knows it. Texts and records are redacted, and documents with their media made,
 * in the export itself: the latter are held against the document and the files that they show.
 */
export const checkDerived = (
  bag: Bag,
  { items }: ParsedIndex,
  log: OpenLog,
  { byNumber }: Ledger,
  records: ReadonlyMap<string, ParsedRecord>,
): Checked<Finding> => {
  const findings: Finding[] = [];
  const logged = loggedFiles(log);
  const unread: string[] = [];
  let unknown = 0;
  for (const item of items)
    for (const file of item.derived ?? []) {
      const { path, kind = 'picture' } = file;
      const fault = faultOf(bag, item, file, records.get(item.id));
      if (fault) findings.push(derivedFinding(item, file, `It ${fault}`));
      if (kind === 'page' && !contentOf(bag, file)) unread.push(`data/${path}`);
      if (
        kind !== 'picture' ||
        logged.has(keyOf(item.id, path.slice(item.folder.length + 1), file.digest))
      )
        continue;
      const isOwn = byNumber.get(item.number)?.event === 'captured';
      if (isOwn && log.sealed.length === 0)
        findings.push(derivedFinding(item, file, 'The log does not know that it was made'));
      else unknown += 1;
    }
  const sealed = log.sealed.length > 0 && unknown > 0;
  return {
    findings,
    notes: [
      ...(sealed ? [sealedNote(`The log does not show the making of ${unknown} files`)] : []),
      ...unreadNotes(unread),
    ],
  };
};
