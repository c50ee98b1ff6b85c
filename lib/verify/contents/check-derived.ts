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

/** Whether the log names the file: with the digest that it has, under its name in the item. */
const isLogged = ({ entries }: OpenLog, { id, folder }: ParsedItem, file: ParsedDerived) =>
  entries.some(
    ({ item, detail }) =>
      item === id &&
      memberOf(detail, 'digest') === file.digest &&
      `${folder}/${memberOf(detail, 'derived')}` === file.path,
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
  let unknown = 0;
  for (const item of items)
    for (const file of item.derived ?? []) {
      const { path, mediaType, kind = 'picture' } = file;
      const fault = kindFault(path, mediaType, bag.files.get(`data/${path}`)?.content);
      if (fault) findings.push(derivedFinding(item, file, `It ${fault}`));
      if (kind !== 'picture' || isLogged(log, item, file)) continue;
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
