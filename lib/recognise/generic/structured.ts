import { listOf, memberOf, textAt } from '../page/json.ts';
import { decodeEntities } from './entities.ts';

/**
 * A thing described in schema.org's terms, whatever it was written in (JSON-LD, microdata,
 * microformats).
 */
export type Thing = Readonly<Record<string, unknown>>;

/** Its types without the vocabulary's address: `['NewsArticle']`. */
export const typesOf = (thing: unknown): readonly string[] =>
  listOf(memberOf(thing, '@type'))
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/u, ''));

/** A property's text, one line, markup-free; the first of a list. */
export const textOf = (thing: unknown, ...names: readonly string[]): string | undefined => {
  for (const name of names) {
    const value = listOf(memberOf(thing, name))[0];
    const text = textAt({ value }, 'value') ?? textAt(value, '@value') ?? textAt(value, 'name');
    const plain = text && decodeEntities(text).replace(/\s+/gu, ' ').trim();
    if (plain) return plain;
  }
  return undefined;
};

/** Addresses by which a thing says which page it is about. */
export const addressesOf = (thing: unknown): readonly string[] =>
  ['url', '@id', 'mainEntityOfPage']
    .flatMap((name) => listOf(memberOf(thing, name)))
    .map((value) => textAt({ value }, 'value') ?? textAt(value, '@id') ?? textAt(value, 'url'))
    .filter((address) => address !== undefined);
