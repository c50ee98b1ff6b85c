import { FormatError } from '../format/format-error.ts';
import { literal, object, parseJson, type Shape, text } from '../format/shape.ts';
import type { VaultPlace } from '../vault/storage/client.ts';

/** The format of an invitation to a matter. */
const INVITATION_FORMAT = 'matterproof-invitation/1';

/**
 * What a colleague needs to find a matter in a vault, beside a key for reading: it holds no key,
 * and whoever has it alone can read nothing.
 */
export type Invitation = VaultPlace & {
  readonly format: typeof INVITATION_FORMAT;
  readonly matterId: string;
  readonly reference: string;
  readonly name: string;
};

const invitation: Shape<Invitation> = object({
  format: literal(INVITATION_FORMAT),
  endpoint: text,
  region: text,
  bucket: text,
  prefix: text,
  matterId: text,
  reference: text,
  name: text,
});

const CODE = /^MPJ1\.(?<words>[A-Za-z0-9_-]{1,4000})$/u;
const ID = /^[A-Za-z0-9_-]{1,100}$/u;

/** The text of an invitation's file. */
export const buildInvitation = (
  { endpoint, region, bucket, prefix }: VaultPlace,
  {
    id,
    reference,
    name,
  }: { readonly id: string; readonly reference: string; readonly name: string },
): string =>
  JSON.stringify(
    {
      format: INVITATION_FORMAT,
      ...{ endpoint, region, bucket, prefix },
      ...{ matterId: id, reference, name },
    } satisfies Invitation,
    null,
    2,
  );

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/u, '');

/** The same as a code of one word, to be sent in a message. */
export const buildInvitationCode = (file: string): string =>
  `MPJ1.${toBase64Url(new TextEncoder().encode(JSON.stringify(JSON.parse(file))))}`;

const decode = (words: string): string => {
  const letters = atob(words.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
};

const isAddress = (endpoint: string): boolean => {
  const url = URL.parse(endpoint);
  return (url?.protocol === 'https:' || url?.protocol === 'http:') && !url.username;
};

/**
 * Parses an invitation's file or code. Throws `FormatError` for anything else, and for one whose
 * place or matter cannot be.
 */
export const parseInvitation = (given: string): Invitation => {
  const words = CODE.exec(given.trim())?.groups?.words;
  let source = given;
  try {
    if (words !== undefined) source = decode(words);
  } catch {
    throw new FormatError('The code is not whole');
  }
  const value = parseJson(source);
  if (!invitation(value)) throw new FormatError('This is no invitation to a matter');
  const isPlace = value.prefix === '' || value.prefix.endsWith('/');
  if (!isAddress(value.endpoint) || !ID.test(value.matterId) || !isPlace)
    throw new FormatError('The invitation names no place that can be');
  return value;
};
