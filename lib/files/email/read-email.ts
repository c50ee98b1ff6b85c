import PostalMime, { type Address, type Email } from 'postal-mime';
import { digestOf } from '../../evidence/digest.ts';
import type { Attachment, ClaimName, FileClaim } from '../../evidence/file/file-facts.ts';
import { type Contents, fileProblem, keepText, tidyText } from '../file-reading.ts';
import { isCalendarDay } from '../parse-claimed-time.ts';
import { textOfHtml } from './html-text.ts';

/** The version of the library in package.json; a test compares the two. */
export const E_MAIL_LIBRARY = 'postal-mime 4.0.0';

/** Bounds on what a sender can have the parser do (see the library's README). */
const LIMITS = { maxNestingDepth: 50, maxHeadersSize: 2 ** 21, attachmentEncoding: 'arraybuffer' };
const LONGEST_CLAIM = 2000;
const ANY_BYTES = 'application/octet-stream';

const nameOf = ({ name, address, group }: Address): string =>
  group
    ? `${name}: ${group.map(nameOf).join(', ')}`
    : [name, address && `<${address}>`].filter(Boolean).join(' ');

const namesOf = (addresses: readonly Address[] | undefined): string =>
  (addresses ?? []).map(nameOf).join(', ');

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Whether a date of a header names a day that no calendar has, such as 30 February. */
const isNoDay = (raw: string): boolean => {
  const [, day, month = '', year] = /\b(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\b/iu.exec(raw) ?? [];
  const at = MONTHS.indexOf(month.toLowerCase());
  return at >= 0 && !isCalendarDay(Number(year), at + 1, Number(day));
};

/** A date of a header names an instant only with its time zone (RFC 5322, 3.3). */
const instantOf = (raw: string): string | undefined => {
  // `Date` takes the hour 24 for the next midnight; RFC 5322 has none.
  if (/\b24:\d\d/u.test(raw)) return undefined;
  if (!/(?:[+-]\d{4}|\b(?:GMT|UTC?|Z))\s*(?:\(.*\))?$/u.test(raw.trim())) return undefined;
  const at = new Date(raw.replace(/\(.*\)$/u, ''));
  return Number.isNaN(at.getTime()) || isNoDay(raw) ? undefined : at.toISOString();
};

const claim = (name: ClaimName, words: string | undefined): readonly FileClaim[] => {
  const raw = tidyText(words ?? '')
    .trim()
    .slice(0, LONGEST_CLAIM)
    .toWellFormed();
  if (raw === '') return [];
  const isDate = name === 'date' || name === 'received';
  const at = isDate ? instantOf(raw) : undefined;
  return [{ by: 'e-mail', name, raw, ...(at !== undefined && { at }) }];
};

/** The latest `Received` field stands first: the date after its last semicolon (RFC 5321, 4.4). */
const receivedIn = ({ headers }: Email): string | undefined =>
  headers
    .find(({ key }) => key === 'received')
    ?.value.split(';')
    .at(-1);

const headerIn = ({ headers }: Email, wanted: string): string | undefined =>
  headers.find(({ key }) => key === wanted)?.value;

const claimsIn = (email: Email): readonly FileClaim[] => [
  ...claim('from', email.from && nameOf(email.from)),
  ...claim('to', namesOf(email.to)),
  ...claim('cc', namesOf(email.cc)),
  ...claim('subject', email.subject),
  ...claim('date', headerIn(email, 'date')),
  ...claim('received', receivedIn(email)),
  ...claim('message-id', email.messageId),
];

const bytesOf = (content: ArrayBuffer | Uint8Array | string): Uint8Array<ArrayBuffer> =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);

const attachmentsIn = (email: Email): Promise<readonly Attachment[]> =>
  Promise.all(
    email.attachments.map(async ({ filename, mimeType, content }) => {
      const bytes = bytesOf(content);
      const name = filename && tidyText(filename).slice(0, 300).toWellFormed();
      return {
        ...(name && { name }),
        mediaType:
          tidyText(mimeType ?? '')
            .slice(0, 100)
            .toWellFormed() || ANY_BYTES,
        bytes: bytes.length,
        digest: await digestOf(bytes),
      };
    }),
  );

const HEADS = {
  from: 'From',
  to: 'To',
  cc: 'Cc',
  subject: 'Subject',
  date: 'Date',
  received: 'Received',
  'message-id': 'Message-ID',
} as const;

/** The header as lines, the body, and the names of the attached files: what searches read. */
const textOf = (
  email: Email,
  claims: readonly FileClaim[],
  attachments: readonly Attachment[],
): string => {
  const heads = claims.map(({ name, raw }) => `${HEADS[name as keyof typeof HEADS]}: ${raw}`);
  const body = email.text?.trim() ? email.text : textOfHtml(email.html ?? '');
  const names = attachments.flatMap(({ name }) => (name ? [`Attachment: ${name}`] : []));
  return [heads.join('\n'), body.trim(), names.join('\n')].filter(Boolean).join('\n\n');
};

/**
 * Reads header, body and list of attachments of an e-mail (RFC 5322). A body of markup alone is
 * read as plain text. What cannot be parsed is a problem of the reading.
 */
export const readEmail = async (bytes: Uint8Array<ArrayBuffer>): Promise<Contents> => {
  try {
    const email = await PostalMime.parse(bytes, LIMITS as never);
    const claims = claimsIn(email);
    const attachments = await attachmentsIn(email);
    const kept = keepText(textOf(email, claims, attachments));
    return { by: E_MAIL_LIBRARY, claims, attachments, ...kept };
  } catch (error) {
    const message = `The e-mail cannot be parsed: ${String(error).slice(0, 200)}`;
    return { by: E_MAIL_LIBRARY, problems: [fileProblem('FILE_DAMAGED', message)] };
  }
};
