/** The entities that a serialised document has in attributes (HTML, 13.3). */
const ENTITIES: { readonly [entity: string]: string } = {
  ...{ '&amp;': '&', '&quot;': '"', '&nbsp;': '\u00a0', '&lt;': '<', '&gt;': '>' },
};

/** The attributes of the serialised start tag whose name ends at `from`, and where the tag ends. */
const readTag = (html: string, from: number) => {
  const pattern = /(?:[^"'>]|"[^"]*")*>/y;
  pattern.lastIndex = from;
  const [source = ''] = pattern.exec(html) ?? [];
  const attributes = new Map(
    [...source.matchAll(/\s([^\s=">/]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value.replace(/&(?:amp|quot|nbsp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity),
    ]),
  );
  return { attributes, end: from + source.length };
};

/** The addresses in a `srcset`, which the kept documents have under a name of ours. */
const inSet = (set: string): readonly string[] =>
  set.split(/\s+/).map((word) => word.replace(/,$/, ''));

const SET = 'data-matterproof-srcset';

/** The addresses that the tag of a picture or of a source names. */
export const addressesOf = (html: string, from: number): readonly string[] => {
  const { attributes } = readTag(html, from);
  return [attributes.get('src') ?? '', ...inSet(attributes.get(SET) ?? '')].filter(Boolean);
};

/** The address of what a player shows before it plays. */
export const posterOf = (html: string, from: number): string | undefined =>
  readTag(html, from).attributes.get('poster');

/** Characters after a player's tag in which its sources are looked for. */
const MOST_SOURCES = 20_000;

/** The addresses that a player's tag and the sources in it name. */
export const playedAddresses = (html: string, from: number): readonly string[] => {
  const { attributes, end } = readTag(html, from);
  const inside = html.slice(end, end + MOST_SOURCES);
  const [own = ''] = /^(?:\s*<(?:source|track)[^>]*>)*/.exec(inside) ?? [];
  const sources = [...own.matchAll(/<source(?=\s)/g)].flatMap(({ index, 0: tag }) =>
    addressesOf(own, index + tag.length),
  );
  return [attributes.get('src') ?? '', ...sources].filter(Boolean);
};

/** The address that a document's own base element gave it. */
export const baseIn = (html: string): string | undefined => {
  const base = /<base(?=\s)/.exec(html);
  return base
    ? readTag(html, base.index + base[0].length).attributes.get('data-matterproof-href')
    : undefined;
};
