import { attribute, findAll } from '../../page/document/dom.ts';
import { decodeEntities } from '../strings/entities.ts';

/** The page's meta tags: from the lower-case name or property to its values in document order. */
export type Meta = ReadonlyMap<string, readonly string[]>;

/** Reads at most 400 meta tags; values of 20,000 characters and more are left out. */
export const readMeta = (document: Document): Meta => {
  const meta = new Map<string, string[]>();
  for (const tag of findAll(document, 'meta[content], meta[value]', 400)) {
    const content = attribute(tag, 'content') ?? attribute(tag, 'value');
    const names = ['property', 'name', 'itemprop'].map((key) => attribute(tag, key)?.toLowerCase());
    if (content && content.length < 20_000 && !/^(?:undefined|null)$/iu.test(content))
      for (const name of new Set(names))
        if (name)
          meta.set(name, [
            ...(meta.get(name) ?? []),
            decodeEntities(content).replace(/\s+/gu, ' '),
          ]);
  }
  return meta;
};

/** The first value of the first of these names that has one. */
export const metaOf = (meta: Meta, ...names: readonly string[]): string | undefined => {
  for (const name of names) {
    const value = meta.get(name)?.[0];
    if (value) return value;
  }
  return undefined;
};
