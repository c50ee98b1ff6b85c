import { listOf, memberOf, textAt } from '../../page/json/json-members.ts';
import { decodeEntities } from '../strings/entities.ts';

/**
 * A schema.org Thing (https://schema.org/Thing) as a plain object, read from JSON-LD, microdata or
 * microformats.
 */
export type Thing = Readonly<Record<string, unknown>>;

/** A thing's types without the vocabulary's address: `['NewsArticle']`. */
export const typesOf = (thing: unknown): readonly string[] =>
  listOf(memberOf(thing, '@type'))
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/u, ''));

/**
 * The text of the first of these properties that has one, on one line and with character
 * references decoded. Of a list of values the first is taken.
 */
export const textOf = (thing: unknown, ...names: readonly string[]): string | undefined => {
  for (const name of names) {
    const value = listOf(memberOf(thing, name))[0];
    const text = textAt({ value }, 'value') ?? textAt(value, '@value') ?? textAt(value, 'name');
    const plain = text && decodeEntities(text).replace(/\s+/gu, ' ').trim();
    if (plain) return plain;
  }
  return undefined;
};

/** The addresses of the page that a thing describes (`url`, `@id`, `mainEntityOfPage`). */
export const addressesOf = (thing: unknown): readonly string[] =>
  ['url', '@id', 'mainEntityOfPage']
    .flatMap((name) => listOf(memberOf(thing, name)))
    .map((value) => textAt({ value }, 'value') ?? textAt(value, '@id') ?? textAt(value, 'url'))
    .filter((address) => address !== undefined);
