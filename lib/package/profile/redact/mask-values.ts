import { instant } from '../../../format/shapes/instant-shape.ts';
import { holdsWhole, maskText } from './covered-words.ts';

const membersOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Members of what a record states whose values the software writes from a fixed list. */
const OF_RECORD = membersOf('kind recognisedBy precision assumedTimeZone source');

/** The same of what a statement says of its comment, and its place in the list of comments. */
const OF_COMMENT = new Set([...OF_RECORD, ...membersOf('number parent')]);

/** Members of the case file and of a matter that are identifiers, times or chosen from a list. */
const OF_CASE = membersOf(
  'id matterId item about act proof from to kind type category channel channels verdict ' +
    'measure entities counterEvidence wrongs time due paidOn artifact digest start end count ' +
    'openedAt durationDays custodian reference exhibitPrefix role number region span pixels ' +
    'witnessHours timeZone numberedBy copies language',
);

/** The same of a visit, whose `why` is no person's words. */
const OF_VISIT = new Set([
  ...OF_CASE,
  ...membersOf('watch of comparedWith route at state why status difference by linked since cut'),
]);

/** What is masked: the words, undefined where nobody knows them, and the members that stay. */
type Masking = {
  readonly words: readonly string[] | undefined;
  readonly kept: ReadonlySet<string>;
};

const isObject = (value: unknown): value is { readonly [member: string]: unknown } =>
  typeof value === 'object' && value !== null;

const maskObject = (
  value: { readonly [member: string]: unknown },
  { words, kept }: Masking,
): unknown => {
  const entries = Object.entries(value).flatMap(([member, one]) => {
    if (kept.has(member)) return [[member, one] as const];
    const masked = maskAny(one, { words, kept: member === 'comment' ? OF_COMMENT : kept });
    return masked === undefined ? [] : [[member, masked] as const];
  });
  const made = Object.fromEntries(entries);
  // A time or a count that is read from masked words would state them in other letters.
  const isRead = typeof value.raw === 'string';
  return isRead && JSON.stringify(made) !== JSON.stringify(value) ? { raw: made.raw } : made;
};

const maskAny = (value: unknown, masking: Masking): unknown => {
  const { words } = masking;
  // An instant is left out whole, as a number is: with a mask in it, it is none.
  if (instant(value)) return words && !holdsWhole(value, words) ? value : undefined;
  if (typeof value === 'string') return maskText(value, words);
  if (typeof value === 'number')
    return words && !holdsWhole(String(value), words) ? value : undefined;
  if (Array.isArray(value)) return value.map((one) => maskAny(one, masking));
  return isObject(value) ? maskObject(value, masking) : value;
};

/**
 * A copy of what a record states, in which no text holds covered words; `words` are undefined where
 * nobody knows which words are covered. Numbers and instants that hold covered words are left out.
 */
export const maskStated = <T>(value: T, words: readonly string[] | undefined): T =>
  maskAny(value, { words, kept: OF_RECORD }) as T;

const membersKept = (value: unknown): ReadonlySet<string> =>
  isObject(value) && value.kind === 'visit' ? OF_VISIT : OF_CASE;

/** A copy of an entry of the case file, or of a matter, without covered words. */
export const maskEntry = <T>(value: T, words: readonly string[]): T =>
  words.length === 0 ? value : (maskAny(value, { words, kept: membersKept(value) }) as T);
