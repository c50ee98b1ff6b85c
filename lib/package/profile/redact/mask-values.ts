import { holdsWhole, maskText } from './covered-words.ts';

/** Members of what a record states whose values the software writes from a fixed list. */
const OF_RECORD = new Set('kind recognisedBy precision assumedTimeZone source'.split(' '));

/** Members of the case file that are identifiers, times or chosen from a list. */
const OF_CASE = new Set(
  (
    'id matterId item about act proof from to kind type category channel channels verdict ' +
    'measure entities counterEvidence wrongs time due paidOn artifact digest start end standing ' +
    'count openedAt durationDays custodian reference exhibitPrefix role number region span ' +
    'pixels witnessHours'
  ).split(' '),
);

/** What is masked: the words, undefined where nobody knows them, and the members that stay. */
type Masking = {
  readonly words: readonly string[] | undefined;
  readonly kept: ReadonlySet<string>;
};

const isObject = (value: unknown): value is { readonly [member: string]: unknown } =>
  typeof value === 'object' && value !== null;

const maskObject = (value: { readonly [member: string]: unknown }, masking: Masking): unknown => {
  const entries = Object.entries(value).flatMap(([member, one]) => {
    if (masking.kept.has(member)) return [[member, one] as const];
    const masked = maskAny(one, masking);
    return masked === undefined ? [] : [[member, masked] as const];
  });
  const made = Object.fromEntries(entries);
  // A time or a count that is read from masked words would state them in other letters.
  return typeof value.raw === 'string' && made.raw !== value.raw ? { raw: made.raw } : made;
};

const maskAny = (value: unknown, masking: Masking): unknown => {
  const { words } = masking;
  if (typeof value === 'string') return maskText(value, words);
  if (typeof value === 'number')
    return words && !holdsWhole(String(value), words) ? value : undefined;
  if (Array.isArray(value)) return value.map((one) => maskAny(one, masking));
  return isObject(value) ? maskObject(value, masking) : value;
};

/**
 * A copy of what a record states, in which no text holds covered words; `words` are undefined where
 * nobody knows which words are covered. Numbers that are covered words are left out.
 */
export const maskStated = <T>(value: T, words: readonly string[] | undefined): T =>
  maskAny(value, { words, kept: OF_RECORD }) as T;

/** A copy of an entry of the case file, or of a matter, without covered words. */
export const maskEntry = <T>(value: T, words: readonly string[]): T =>
  words.length === 0 ? value : (maskAny(value, { words, kept: OF_CASE }) as T);
