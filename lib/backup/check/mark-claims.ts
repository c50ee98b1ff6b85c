import type { CaseEntry } from '../../evidence/casework.ts';
import { canonicalText } from '../../evidence/chain/canonical.ts';
import { parseLogLine } from '../../format/parse-log-line.ts';
import type { CustodyRow } from '../../store/rows.ts';

/** What the log says of an entry after its last change: its words, and its internal note. */
type Logged = { readonly words?: unknown; readonly note?: unknown };

const keyOf = (matterId: string, id: unknown): string => `${matterId}\n${id}`;

const readLogged = (custody: readonly CustodyRow[]): ReadonlyMap<string, Logged> => {
  const logged = new Map<string, Logged>();
  for (const { matterId, line } of custody.toSorted((one, other) => one.seq - other.seq)) {
    const detail = parseLogLine(line).entry?.detail as { readonly [name: string]: unknown };
    if (detail?.case === undefined) continue;
    const key = keyOf(matterId, detail.id);
    const { internalNote } = detail as { readonly internalNote?: { readonly to?: unknown } };
    const isChanged = 'from' in detail || 'to' in detail;
    logged.set(key, {
      ...logged.get(key),
      ...(isChanged && { words: detail.to }),
      ...(internalNote && { note: internalNote.to }),
    });
  }
  return logged;
};

const isLogged = (entry: CaseEntry, logged: Logged | undefined): boolean => {
  const { internalNote = '', ...words } = entry as CaseEntry & { readonly internalNote?: string };
  if (!logged?.words) return false;
  // A log of an earlier version has the internal note among the words.
  const { internalNote: within, ...others } = logged.words as { readonly internalNote?: unknown };
  return (
    canonicalText(words) === canonicalText(others) && internalNote === (logged.note ?? within ?? '')
  );
};

/**
 * Marks the case file entries of a backup whose words are not those that its log has for them: they
 * are what the backup says, and nothing more. A mark that came with the backup counts for nothing.
 */
export const markClaims = (
  entries: readonly CaseEntry[],
  custody: readonly CustodyRow[],
): readonly CaseEntry[] => {
  const logged = readLogged(custody);
  return entries.map((entry) => {
    const { fromBackup: _, ...own } = entry;
    const isKnown = isLogged(own as CaseEntry, logged.get(keyOf(entry.matterId, entry.id)));
    return (isKnown ? own : { ...own, fromBackup: true }) as CaseEntry;
  });
};
