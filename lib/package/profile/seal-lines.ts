import { canonicalText } from '../../evidence/chain/canonical.ts';
import type { CustodyLine } from '../../evidence/custody.ts';
import type { LoggedEntry } from '../../evidence/ledger.ts';
import { logLineOf } from '../../format/parse-log-line.ts';

/** The members of an entry. A line with any other member is sealed where lines are sealed. */
const MEMBERS = ['seq', 'prev', 'at', 'actor', 'event', 'item', 'digest', 'detail'];

const hasOnlyKnownMembers = (entry: object): boolean =>
  Object.keys(entry).every((name) => MEMBERS.includes(name));

/**
 * Seals every line whose entry may not go out open: in its place stands
 * `{"seq":14,"withheld":"sha256:…"}`. `digest` stays that of the original line, which the next
 * line names. A line that is sealed already stays so, and one that is no entry is sealed.
 */
export const sealLines = (
  custody: readonly CustodyLine[],
  mayGoOut: (entry: LoggedEntry) => boolean,
): readonly CustodyLine[] =>
  custody.map((original, at) => {
    const { entry, sealed } = logLineOf(original);
    if (sealed) return original;
    if (entry && hasOnlyKnownMembers(entry) && mayGoOut(entry)) return original;
    const { digest } = original;
    return { line: canonicalText({ seq: at + 1, withheld: digest }), digest };
  });
