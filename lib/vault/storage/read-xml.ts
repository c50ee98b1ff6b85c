import { XMLParser } from 'fast-xml-parser';

/** An element with its children in their order and its own text, white space trimmed. */
export type XmlNode = {
  readonly name: string;
  readonly text: string;
  readonly children: readonly XmlNode[];
};

/** As the parser gives it: one property is the element's name, others begin with `:@` or `#`. */
type Ordered = { readonly [name: string]: unknown };

const parser = new XMLParser({
  // Versions and delete markers of one key stand between each other, and their order tells.
  preserveOrder: true,
  ignoreAttributes: true,
  ignoreDeclaration: true,
  removeNSPrefix: true,
  // Keys and version ids may look like numbers.
  parseTagValue: false,
});

const toNodes = (ordered: unknown): readonly XmlNode[] =>
  (Array.isArray(ordered) ? (ordered as readonly Ordered[]) : []).flatMap((one) =>
    Object.entries(one)
      .filter(([name]) => !/^[#:?]/u.test(name))
      .map(([name, inside]) => ({ name, text: textIn(inside), children: toNodes(inside) })),
  );

const textIn = (ordered: unknown): string =>
  (Array.isArray(ordered) ? (ordered as readonly Ordered[]) : [])
    .map((one) => String(one['#text'] ?? ''))
    .join('')
    .trim();

/** The root of an answer, or undefined if it is no XML. A service worker has no `DOMParser`. */
export const readXml = (text: string): XmlNode | undefined => {
  try {
    return toNodes(parser.parse(text, true))[0];
  } catch {
    return undefined;
  }
};

/** The text of the first element along a path of names; undefined if it is absent or empty. */
export const textOf = (
  node: XmlNode | undefined,
  ...path: readonly string[]
): string | undefined => {
  const found = path.reduce((at, name) => at?.children.find((child) => child.name === name), node);
  return found?.text || undefined;
};
