import { visibleText } from '../../model/visible-text.ts';

/** The fields of a load file, in their order. */
export const DAT_FIELDS = [
  ...(['BEGBATES', 'ENDBATES', 'BEGATTACH', 'ENDATTACH', 'PAGECOUNT', 'CUSTODIAN'] as const),
  ...(['EXHIBIT', 'ITEMNO', 'DOCTYPE', 'PLATFORM', 'AUTHOR', 'AUTHORID', 'AUTHORURL'] as const),
  ...(['TITLE', 'POSTURL', 'PAGEURL', 'PUBLISHED_RAW', 'PUBLISHED_UTC'] as const),
  ...(['PUBLISHED_PRECISION', 'PUBLISHED_SOURCE', 'EDITED_RAW', 'CAPTURED_UTC'] as const),
  ...(['CAPTURED_LOCAL', 'TIMEZONE', 'SEALED_UTC', 'SKEW_MIN_MS', 'SKEW_MAX_MS'] as const),
  ...(['VIEWS', 'REPOSTS', 'COMMENTS', 'LIKES', 'REPOST_OF', 'ALERT_SUBJECT'] as const),
  ...(['ALERT_ID', 'ALERT_FACT', 'ALERT_EVENT', 'ALERT_PUSHED', 'ALERT_CHANNEL'] as const),
  ...(['ALERT_SCOPE', 'ROLE', 'ENTITIES', 'STATEMENTCOUNT', 'STATUS', 'PROBLEMS'] as const),
  ...(['CONFIDENTIALITY', 'REDACTED', 'WITHHELD', 'RECORD_SHA256', 'HASHVALUE'] as const),
  ...(['TSA_TIME', 'TSA_NAME', 'PRODVOL', 'NATIVEPATH', 'TEXTPATH'] as const),
] as const;
export type DatField = (typeof DAT_FIELDS)[number];

/** One document in the load file; a field that is absent is empty. */
export type DatRow = { readonly [Field in DatField]?: string | undefined };

const SEPARATOR = '\u0014';
const QUOTE = '\u00FE';
const LINE_BREAK = '\u00AE';

/** Characters (code units) of a value; longer ones are cut, which the value says. */
const LONGEST = 10_000;

/** A text that is cut between characters. */
const shorten = (text: string): string => {
  if (text.length <= LONGEST) return text;
  const end = LONGEST - (/[\uD800-\uDBFF]/u.test(text.charAt(LONGEST - 1)) ? 1 : 0);
  const more = text.length - end;
  return `${text.slice(0, end)} [cut here: ${more} more characters are in the record]`;
};

/**
 * A value between its quotes. The three characters that the format itself needs are replaced where
 * they stand in a text: þ and U+0014 are named, ® becomes (R); then ® stands for line breaks.
 */
const quoted = (value: string): string => {
  const text = visibleText(shorten(value).replace(/\r\n|[\r\n]/gu, '\n'))
    .replaceAll(QUOTE, '[U+00FE]')
    .replaceAll(LINE_BREAK, '(R)')
    .replaceAll('\n', LINE_BREAK);
  return `${QUOTE}${text}${QUOTE}`;
};

const line = (values: readonly string[]): string => `${values.map(quoted).join(SEPARATOR)}\r\n`;

/** A Concordance load file: UTF-8 with a byte order mark, a header row, a row a document. */
export const buildDat = (rows: readonly DatRow[]): string =>
  `\uFEFF${[DAT_FIELDS, ...rows.map((row) => DAT_FIELDS.map((field) => row[field] ?? ''))]
    .map(line)
    .join('')}`;
