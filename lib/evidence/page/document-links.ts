const LONGEST = 8_000;

/** Elements whose contents are written as they are, and so may hold what looks like a tag. */
const RAW = new Set('script style xmp iframe noembed noframes noscript plaintext'.split(' '));

const TAG = /<([a-z][^\s/>]*)/iy;
/** As browsers write attributes: the value in quotes, in which no other quote stands. */
const ATTRIBUTE = /[\s/]*([^\s/>=]+)(?:="([^"]*)")?/y;

const REFERENCES: { readonly [reference: string]: string } = {
  ...{ '&amp;': '&', '&quot;': '"', '&lt;': '<', '&gt;': '>', '&nbsp;': '\u00a0', '&#45;': '-' },
};
const readValue = (written: string): string =>
  written.replace(/&(?:amp|quot|lt|gt|nbsp|#45);/gu, (reference) => REFERENCES[reference] ?? '');

/** Matches at an offset and nowhere else. */
const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** An element's attributes, the first of each name, and the offset of their end. */
const attributesFrom = (html: string, from: number) => {
  const attributes = new Map<string, string>();
  let at = from;
  for (let found = matchAt(ATTRIBUTE, html, at); found; found = matchAt(ATTRIBUTE, html, at)) {
    const [whole, name = '', value = ''] = found;
    if (!attributes.has(name)) attributes.set(name, readValue(value));
    at += whole.length;
  }
  return { attributes, end: at };
};

/** The offset at which what a tag or comment opens has ended. */
const endOf = (html: string, end: string, from: number): number => {
  const at = html.indexOf(end, from);
  return at < 0 ? html.length : at;
};

/** Each start tag of a document, in its order; comments and raw texts are passed over. */
function* startTags(html: string) {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      at = endOf(html, '-->', at);
      continue;
    }
    const name = matchAt(TAG, html, at)?.[1]?.toLowerCase();
    at += 1;
    if (name === undefined) continue;
    const { attributes, end } = attributesFrom(html, at + name.length);
    yield { name, attributes };
    at = RAW.has(name) ? endOf(html, `</${name}`, end) : end;
  }
}

const absolute = (href: string, base: string): string | undefined => {
  if (!URL.canParse(href, base)) return undefined;
  const { protocol, href: url } = new URL(href, base);
  return /^https?:$/u.test(protocol) && url.length <= LONGEST ? url : undefined;
};

/**
 * The addresses on the web that a captured document (`dom.html`) links to, each once, in its order.
 * `url` is the page's own address. It reads what browsers write of a document, not any HTML: frames
 * are passed over, and shadow roots are read.
 */
export const linksOfDocument = (html: string, url: string): readonly string[] => {
  let base: string | undefined;
  const links = new Set<string>();
  for (const { name, attributes } of startTags(html)) {
    // A copy keeps the base address under a name that does not act.
    if (name === 'base') base ??= attributes.get('data-matterproof-href');
    const href = name === 'a' ? attributes.get('href') : undefined;
    const link = href === undefined ? undefined : absolute(href, baseOf(base, url));
    if (link !== undefined) links.add(link);
  }
  return [...links];
};

const baseOf = (base: string | undefined, url: string): string =>
  base !== undefined && URL.canParse(base, url) ? new URL(base, url).href : url;
