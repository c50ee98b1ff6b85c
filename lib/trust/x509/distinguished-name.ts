import type { Bytes } from '../../evidence/digest.ts';
import { oid, sequence, setOf, utf8 } from '../der/build-der.ts';
import { fieldsOf, oidOf } from '../der/der-fields.ts';
import { OID } from '../der/oids.ts';
import { type Der, DerError } from '../der/parse-der.ts';
import { TAG } from '../der/tags.ts';

const SHORT_NAMES: { readonly [oid: string]: string } = {
  '2.5.4.3': 'CN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.97': 'organizationIdentifier',
};

const ENCODINGS: { readonly [tag: number]: string } = {
  [TAG.utf8String]: 'utf-8',
  [TAG.printableString]: 'latin1',
  [TAG.teletexString]: 'latin1',
  [TAG.ia5String]: 'latin1',
  [TAG.bmpString]: 'utf-16be',
};

/** Builds an X.509 name (RFC 5280, section 4.1.2.4) for a person or an organisation, in UTF-8. */
export const buildName = (commonName: string, organisation?: string): Bytes => {
  const attribute = (type: string, value: string): Bytes =>
    setOf([sequence(oid(type), utf8(value.toWellFormed()))]);
  const attributes = organisation ? [attribute(OID.organisation, organisation)] : [];
  return sequence(...attributes, attribute(OID.commonName, commonName));
};

const escapeText = (text: string): string =>
  text.replace(/[\\,+=]/g, '\\$&').replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, '\uFFFD');

const attributeText = (attribute: Der): string => {
  const fields = fieldsOf(attribute);
  const type = oidOf(fields.next());
  const value = fields.next();
  fields.end();
  const encoding = ENCODINGS[value.tag];
  const text = encoding ? new TextDecoder(encoding).decode(value.content) : '?';
  return `${SHORT_NAMES[type] ?? type}=${escapeText(text)}`;
};

/**
 * A name as one line of text, `O=示例律师事务所, CN=陈伟`. Special characters are escaped (RFC 4514),
 * control and bidirectional characters replaced. Throws `DerError`.
 */
export const nameText = (name: Der): string => {
  if (name.tag !== TAG.sequence || name.inside.some((set) => set.tag !== TAG.set))
    throw new DerError('Not a name');
  return name.inside.map((set) => set.inside.map(attributeText).join(' + ')).join(', ');
};
