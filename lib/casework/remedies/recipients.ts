import { foldText } from '../../evidence/names/fold-text.ts';

const NUMBER = String.raw`[\d,.]*\d\s*[十百千万亿k]?\+?`;
const BEFORE = '(?:共计?|合计|总计|约|about|all|total(?: of)?)';
const AFTER = String.raw`(?:余?[人名位户个家]|(?:people|persons|users|subscribers|members|recipients)\b)`;
const WHOLE = String.raw`(?:\s*(?:in all|in total|total))`;
/**
 * How many people a page says a group had, as in "subscribers (1,286)" or "订阅用户共1286人": it
 * changes daily. A number that is not of people, such as a level of membership, names the group.
 */
const COUNT = new RegExp(
  String.raw`\s*\(\s*${BEFORE}?\s*${NUMBER}\s*${AFTER}?${WHOLE}?\s*\)$|` +
    String.raw`[\s:,]*${BEFORE}?\s*${NUMBER}\s*${AFTER}${WHOLE}?$`,
  'u',
);
const BETWEEN = /[、;\n]/u;

const groupOf = (recipient: string): string => {
  const plain = recipient.replace(/\s+/gu, ' ').trim();
  return plain.replace(COUNT, '') || plain;
};

/**
 * The groups that a field of recipients names, in a form that is equal where the group is: without
 * the forms of characters, case, white space, the order, or the number of people after the name.
 */
export const recipientGroups = (recipients: readonly string[]): readonly string[] => [
  ...new Set(
    recipients.flatMap((one) => foldText(one).split(BETWEEN)).flatMap((one) => groupOf(one) || []),
  ),
];
