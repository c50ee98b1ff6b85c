import type { Bytes } from '../../evidence/digest.ts';
import { oid, sequence, setOf, utf8 } from '../der/build-der.ts';
import { fieldsOf, oidOf } from '../der/der-fields.ts';
import { OID } from '../der/oids.ts';
import { type Der, DerError } from '../der/parse-der.ts';
import { TAG } from '../der/tags.ts';

const SHORT: { readonly [oid: string]: string } = {
  '2.5.4.3': 'CN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.97': 'organizationIdentifier',
};

const CHARACTERS: { readonly [tag: number]: string } = {
  [TAG.utf8String]: 'utf-8',
  [TAG.printableString]: 'latin1',
  [TAG.teletexString]: 'latin1',
  [TAG.ia5String]: 'latin1',
  [TAG.bmpString]: 'utf-16be',
};

/** A name of X.509 (RFC 5280, section 4.1.2.4) for a person or a firm, in UTF-8. */
export const buildName = (commonName: string, organisation?: string): Bytes => {
  const attribute = (type: string, value: string): Bytes =>
    setOf([sequence(oid(type), utf8(value.toWellFormed()))]);
  const firm = organisation ? [attribute(OID.organisation, organisation)] : [];
  return sequence(...firm, attribute(OID.commonName, commonName));
};

const escaped = (text: string): string =>
  text.replace(/[\\,+=]/g, '\\$&').replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, '\uFFFD');

const attributeText = (attribute: Der): string => {
  const fields = fieldsOf(attribute);
  const type = oidOf(fields.next());
  const value = fields.next();
  fields.end();
  const characters = CHARACTERS[value.tag];
  const text = characters ? new TextDecoder(characters).decode(value.content) : '?';
  return `${SHORT[type] ?? type}=${escaped(text)}`;
};

/**
 * A name as one line, `O=示例律师事务所, CN=陈伟`: special characters escaped (RFC 4514), control and
 * direction characters replaced. Throws `DerError`.
 */
export const nameText = (name: Der): string => {
  if (name.tag !== TAG.sequence || name.inside.some((set) => set.tag !== TAG.set))
    throw new DerError('Not a name');
  return name.inside.map((set) => set.inside.map(attributeText).join(' + ')).join(', ');
};
