import { caseEntry } from '../backup/case-shapes.ts';
import type { Merged } from '../chains/merge/merge-chains.ts';
import { keyOfSubject, type Subject } from '../chains/merge/subject.ts';
import type { CaseEntry } from '../evidence/casework.ts';
import { ITEM_ROLES } from '../evidence/item-role.ts';
import { isTimeZone } from '../evidence/wall-time.ts';
import { list, oneOf, type Shape, text, whole } from '../format/shape.ts';
import type { MergedLabels, MergedMatter } from '../store/chains/project-merged.ts';
import { type NewLabels, tidyLabels } from '../store/items/labels.ts';

type MergedValues = ReadonlyMap<string, Merged>;

const FACTS: { readonly [field: string]: Shape<unknown> } = {
  ...{ name: text, court: text, docket: text, cause: text, exhibitPrefix: text },
  ...{ filingParty: text, numberedBy: text, opponents: list(text), copies: whole },
  witnessHours: whole,
  timeZone: (value): value is string => value === '' || (text(value) && isTimeZone(value)),
};

const LABELS: { readonly [field: string]: Shape<unknown> } = {
  ...{ tags: list(text), note: text, exhibit: text },
  role: oneOf([...ITEM_ROLES, '']),
};

const LONGEST = 10_000;

/** A label of a colleague's browser is held to the same rules as one's own. */
const labelsIn = (subject: Subject, value: unknown): NewLabels | undefined => {
  const given =
    subject.kind === 'label' && LABELS[subject.field]?.(value)
      ? { [subject.field]: value }
      : subject.kind === 'filing' && text(value)
        ? { filing: { [subject.field]: value } }
        : undefined;
  try {
    return given && tidyLabels(given as NewLabels);
  } catch {
    return undefined;
  }
};

/** Whether a fact is taken out by its value; hours of 0 are kept, since they turn something off. */
const isEmpty = (field: string, value: unknown): boolean =>
  value === '' ||
  (value === 0 && field !== 'witnessHours') ||
  (Array.isArray(value) && value.length === 0);

/** An entry of the case file with its internal note; undefined if it has not the shape of one. */
const entryOf = (
  matterId: string,
  { id, entry: kind }: { readonly id: string; readonly entry: string },
  merged: MergedValues,
): CaseEntry | undefined => {
  const value = merged.get(keyOfSubject({ kind: 'case', id, entry: kind }))?.counts.value;
  const note = merged.get(keyOfSubject({ kind: 'case-note', id, entry: kind }))?.counts.value;
  const whole = {
    ...(value as object),
    ...(kind === 'statement' && text(note) && note !== '' && { internalNote: note }),
  };
  if (!caseEntry(whole) || JSON.stringify(whole).length > 10 * LONGEST) return undefined;
  const entry = whole as CaseEntry;
  return entry.id === id && entry.matterId === matterId ? entry : undefined;
};

/**
 * Turns what counts after all chains into rows of the store: of the subjects in `touched` alone.
 * `refused` are the keys of values that do not have the shape of what they are set as.
 */
export const toMergedMatter = (
  matterId: string,
  merged: MergedValues,
  touched: ReadonlySet<string>,
  own: string,
): {
  readonly matter: Omit<MergedMatter, 'conflicts' | 'upTo' | 'ownLines'>;
  readonly refused: readonly string[];
} => {
  const labels: MergedLabels[] = [];
  const [entries, removed, refused]: [CaseEntry[], string[], string[]] = [[], [], []];
  const facts: { [field: string]: unknown } = {};
  for (const key of touched) {
    const one = merged.get(key);
    if (!one) continue;
    const { subject, counts } = one;
    const { value } = counts;
    if (subject.kind === 'matter') {
      if (!FACTS[subject.field]?.(value)) refused.push(key);
      else facts[subject.field] = isEmpty(subject.field, value) ? undefined : value;
    } else if (subject.kind === 'withheld') {
      if (text(value)) labels.push({ item: subject.item, labels: {}, withheld: value });
      else refused.push(key);
    } else if (subject.kind === 'label' || subject.kind === 'filing') {
      const tidied = labelsIn(subject, value);
      if (tidied) labels.push({ item: subject.item, labels: tidied });
      else refused.push(key);
    } else {
      const { id, entry: kind } = subject;
      const last = merged.get(keyOfSubject({ kind: 'case', id, entry: kind }))?.counts.value;
      const entry = last === undefined ? undefined : entryOf(matterId, { id, entry: kind }, merged);
      if (entry) entries.push(entry);
      else if (last === undefined) removed.push(id);
      else refused.push(key);
    }
  }
  const { numberedBy } = facts;
  // Whose chain is named for it numbers the exhibits; all others give no numbers.
  if (text(numberedBy)) facts.unnumbered = numberedBy === own ? undefined : true;
  return { matter: { labels, entries, removed, facts }, refused };
};
