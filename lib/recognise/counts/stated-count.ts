import type { StatedCount } from '../../evidence/item.ts';

const UNITS: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  w: 1e4,
  k: 1e3,
  m: 1e6,
  b: 1e9,
};

/** One number with an optional unit. */
const NUMBER = /[-−]?\d[\d,.'’\u00a0\u202f ]*(?:\s*(?:[十百千万萬亿億]|[kKmMbBwW](?![a-z])))?/gu;

/** Groups of three digits, all separated by the same character: "1,234,567". */
const GROUPED = /^\d{1,3}([,.'’\u00a0\u202f ])\d{3}(?:\1\d{3})*$/u;
const DECIMAL = /^\d+(?:[.,]\d{1,2})?$/u;

const parseDigits = (text: string, hasUnit: boolean): number | undefined => {
  if (/^\d+$/u.test(text)) return Number(text);
  if (GROUPED.test(text) && !(hasUnit && /^\d{1,3}\.\d{3}$/u.test(text)))
    return Number(text.replace(/\D/gu, ''));
  if (hasUnit && DECIMAL.test(text)) return Number(text.replace(',', '.'));
  return undefined;
};

const parseNumber = (text: string): number | undefined => {
  const compact = text.trim().replace('−', '-');
  const sign = compact.startsWith('-') ? -1 : 1;
  const unsigned = compact.replace('-', '');
  const unit = UNITS[unsigned.at(-1)?.toLowerCase() ?? ''];
  const digits = parseDigits(
    (unit ? unsigned.slice(0, -1) : unsigned).trim().replace(/[,. ]$/u, ''),
    unit !== undefined,
  );
  return digits === undefined ? undefined : sign * Math.round(digits * (unit ?? 1));
};

/**
 * The count in a text that a page shows: "1.2万", "3.4K" and "1,234 likes" give `count`. A lower
 * bound ("10万+"), a percentage and a text with two numbers ("3 of 12") give `raw` only. Undefined
 * where the text has no number ("赞", "Share") or over 60 characters.
 */
export const statedCount = (shown: string | number | undefined): StatedCount | undefined => {
  if (typeof shown === 'number')
    return Number.isSafeInteger(shown) ? { raw: String(shown), count: shown } : undefined;
  const raw = (shown ?? '').normalize('NFKC').replace(/\s+/gu, ' ').trim();
  if (raw.length > 60 || !/\d/u.test(raw)) return undefined;
  const numbers = raw.match(NUMBER) ?? [];
  const only = numbers.length === 1 ? numbers[0] : undefined;
  const inexact = /\d\s*[十百千万萬亿億kKmMbBwW]*\s*[+%]/u.test(raw);
  const count = only === undefined || inexact ? undefined : parseNumber(only);
  return count === undefined || !Number.isSafeInteger(count) ? { raw } : { raw, count };
};
