import { groupBy } from '../../evidence/group-by.ts';
import type { Ledger, LoggedEntry } from '../../evidence/ledger.ts';
import type { ParsedIndex } from '../../format/parse-index.ts';
import { LOG_PATH } from '../checks/check-log.ts';
import { type Finding, finding } from '../finding.ts';
import type { Checked } from '../note.ts';
import type { OpenLog } from '../open-log.ts';
import { INDEX_PATH } from '../read-index.ts';
import { changeIn, memberOf, sealedNote } from './log-detail.ts';

/** The reason that an entry withholds an item for; '' if it lets it out again. */
const reasonIn = ({ event, detail }: LoggedEntry): readonly string[] => {
  const reason = event === 'withheld' ? memberOf(detail, 'reason') : undefined;
  const released = event === 'annotated' ? changeIn(detail, 'withheld')?.to : undefined;
  const stated = reason ?? released;
  return typeof stated === 'string' ? [stated] : [];
};

const faultOf = (stated: string, logged: string | undefined): string | undefined => {
  if (!logged) return 'is withheld according to the index, not according to the log';
  return stated === logged ? undefined : 'is withheld for another reason than the log gives';
};

/**
 * Compares the list of withheld items with the log: each must have been withheld, for the reason
 * stated, and not let out since; and no item in the package may still be withheld. Where lines are
 * sealed, an item without an open line is noted.
 */
export const checkWithheld = (
  { withheld, items }: ParsedIndex,
  { entries, sealed }: OpenLog,
  { byNumber }: Ledger,
): Checked<Finding> => {
  const lines = groupBy(entries, ({ item }) => item);
  const reasonOf = (number: number): string | undefined => {
    const { item, seq = 0 } = byNumber.get(number) ?? {};
    const since =
      item === undefined ? [] : (lines.get(item) ?? []).filter((line) => line.seq > seq);
    return since.flatMap(reasonIn).at(-1);
  };
  // What is here, or never came, cannot be withheld: that is found with the account of all items.
  const held = new Set(items.map(({ number }) => number));
  const possible = withheld.filter(({ number }) => !held.has(number) && byNumber.has(number));
  const unknown = possible.filter(
    ({ number }) => sealed.length > 0 && reasonOf(number) === undefined,
  );
  const faults = possible.flatMap(({ number, reason }) => {
    const fault = faultOf(reason, reasonOf(number));
    return fault && !unknown.some((one) => one.number === number)
      ? [finding('LOG_DISAGREES', `Item ${number} ${fault}`, INDEX_PATH)]
      : [];
  });
  const escaped = sealed.length > 0 ? [] : items.filter(({ number }) => reasonOf(number));
  const numbers = unknown.map(({ number }) => number).join(', ');
  return {
    findings: [
      ...faults,
      ...escaped.map(({ number, id }) => ({
        ...finding('LOG_DISAGREES', `Item ${number} is here, and withheld by the log`, LOG_PATH),
        item: id,
      })),
    ],
    notes:
      unknown.length > 0 ? [sealedNote(`The log does not show when ${numbers} were withheld`)] : [],
  };
};
