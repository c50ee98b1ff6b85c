import type { Ledger } from '../../evidence/ledger.ts';
import type { ParsedDerived, ParsedIndex, ParsedItem } from '../../format/parse-index.ts';
import type { Bag } from '../bag.ts';
import { type Finding, finding } from '../finding.ts';
import { memberOf, sealedNote } from '../history/log-detail.ts';
import type { Checked } from '../note.ts';
import type { OpenLog } from '../open-log.ts';
import { kindFault } from './file-kinds.ts';

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

/**
 * Checks the files derived from artifacts: each must be of the kind that it claims, and one that a
 * person made must be known to the log, unless a line of it is sealed or the item came from another
 * matter, whose log knows it. Texts and records are redacted in the export itself.
 */
export const checkDerived = (
  bag: Bag,
  { items }: ParsedIndex,
  log: OpenLog,
  { byNumber }: Ledger,
): Checked<Finding> => {
  const findings: Finding[] = [];
  const logged = loggedFiles(log);
  let unknown = 0;
  for (const item of items)
    for (const file of item.derived ?? []) {
      const { path, mediaType, kind = 'picture' } = file;
      const fault = kindFault(path, mediaType, bag.files.get(`data/${path}`)?.content);
      if (fault) findings.push(derivedFinding(item, file, `It ${fault}`));
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
  const notes = log.sealed.length > 0 && unknown > 0;
  return {
    findings,
    notes: notes ? [sealedNote(`The log does not show the making of ${unknown} files`)] : [],
  };
};
