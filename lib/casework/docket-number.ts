/**
 * Forms of courts' case numbers: a Chinese 案号 by the rules of the Supreme People's Court on case
 * numbers (法〔2015〕137号), `(2021)京0491民初12345号`; a docket number of a United States court,
 * `1:21-cv-01234`; a claim number of England and Wales, `QB-2021-001234`.
 */
const FORMS: readonly RegExp[] = [
  /[(（〔[]?\s?\d{4}\s?[)）〕\]]?\s?\p{Script=Han}{1,2}\d{0,6}\p{Script=Han}{1,8}\s?\d+\s?号/u,
  // Without its year, as people note it. A court's code has digits, other than in the first form.
  /^\p{Script=Han}{1,2}\d{2,6}\p{Script=Han}{1,8}\s?\d+\s?号$/u,
  /\b(?:\d:)?\d{2}-(?:cv|cr|mc|md|bk|ap)-\d{3,6}/iu,
  /^(?:KB|QB|HC|HP|IL|BL|CL|HT|PT)-\d{4}-\d{6}$/u,
];

/** The court's short name in a case number of the mainland: its province's, or that of the SPC. */
const MAINLAND_COURT =
  '(?:最高法|[京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新兵])';

const MAINLAND = new RegExp(
  `(?:\\d{4}\\s?[)〕\\]]?\\s?${MAINLAND_COURT}\\d{0,6}|^\\s*${MAINLAND_COURT}\\d{2,6})` +
    '\\p{Script=Han}{1,8}\\s?\\d+\\s?号',
  'u',
);

/** Whether a text has the form of a case number of a court of mainland China. */
export const isMainlandDocket = (text: string): boolean => MAINLAND.test(text.normalize('NFKC'));

/** Whether a text has the form of a number that a court gives a case. */
export const isDocketNumber = (text: string): boolean =>
  FORMS.some((form) => form.test(text.normalize('NFKC')));
