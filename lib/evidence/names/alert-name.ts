import type { AlertFields } from '../item.ts';

/** Characters (code points) of what happened; the whole is in the record. */
const LONGEST_FACT = { wide: 24, narrow: 48 };
const LONGEST_SUBJECT = 40;

/** The end of a clause. A mark inside a number, and the stop of an abbreviation, end none. */
const CLAUSE_END =
  /[，。；！？：\n]|[,;:!?](?=\s|$)|(?<!\b(?:\p{L}|Ltd|Inc|Co|Corp|No|Mr|Ms|Dr))\.(?=\s|$)/u;
/** Clauses that hold no more than a date or a number say nothing of what happened. */
const ONLY_A_DATE = /^[\d\s年月日时分秒./:-]*$/u;
/** "该企业…", "the company …": the subject again, which stands before it in the name. */
const SUBJECT_AGAIN = /^(?:(?:该|本|此)(?:企业|公司|主体|单位|机构)|the company\s)\s*/iu;

const cut = (text: string, longest: number): string => {
  const letters = [...text];
  return letters.length > longest
    ? `${letters.slice(0, longest).join('').trimEnd()}…`
    : letters.join('');
};

/** The first clause that says what happened, without the subject at its beginning. */
const whatHappened = (fact: string, subject: string): string => {
  const own = subject !== '' && fact.startsWith(subject) ? fact.slice(subject.length) : fact;
  const clauses = own.split(CLAUSE_END).map((clause) => clause.replace(/\s+/gu, ' ').trim());
  const first = clauses.find((clause) => !ONLY_A_DATE.test(clause)) ?? fact;
  return first.replace(SUBJECT_AGAIN, '') || first;
};

const shortFact = (fact: string): string =>
  cut(fact, /\p{Script=Han}/u.test(fact) ? LONGEST_FACT.wide : LONGEST_FACT.narrow);

/**
 * The short name of an alert: its subject and what it says happened, such as
 * "澄岭小贷 · 被列为被执行人"; what is known of the two, and undefined where neither is. The risk label
 * stands in where no fact is stated, or else the title, as of a clarification, which alleges none.
 */
export const alertName = (
  { subject, allegedFact, riskLabel }: AlertFields,
  title = '',
): string | undefined => {
  const who = subject?.replace(/\s+/gu, ' ').trim() ?? '';
  const stated = allegedFact?.trim();
  const called = title.replace(/\s+/gu, ' ').trim();
  const label = riskLabel?.trim();
  if (!stated && !label && called.includes(who)) return called || undefined;
  const fact = stated ? whatHappened(stated, who) : who && (label || called);
  const parts = [cut(who, LONGEST_SUBJECT), fact && shortFact(fact)];
  return parts.filter(Boolean).join(' · ') || undefined;
};
