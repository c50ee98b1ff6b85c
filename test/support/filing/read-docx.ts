import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** An element of an XML file with its attributes, as it was read. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: (XmlElement | string)[];
};

const ENTITIES: { readonly [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const decode = (text: string): string =>
  text.replace(/&(#x?)?(\w+);/gu, (whole, number: string | undefined, name: string) => {
    const found = number
      ? String.fromCodePoint(Number.parseInt(name, number === '#x' ? 16 : 10))
      : ENTITIES[name];
    if (found === undefined) throw new Error(`unknown entity ${whole}`);
    return found;
  });

/** What is no character of XML 1.0 (section 2.2). */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
const TOKEN = /<\?[^>]*\?>|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gsuy;

/** Reads an XML file of our own making strictly: an error of form throws. */
export const parseXml = (text: string): XmlElement => {
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden) throw new Error(`a character that XML forbids at ${forbidden.index}`);
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  let read = 0;
  for (const [whole, closes, name, attributes, isEmpty, words] of text.matchAll(TOKEN)) {
    read += whole.length;
    const parent = open.at(-1) ?? root;
    if (words !== undefined) parent.children.push(decode(words));
    else if (closes) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
    } else if (name !== undefined) {
      const pairs = [...(attributes ?? '').matchAll(/([\w:]+)="([^"]*)"/gu)];
      const element = {
        name,
        attributes: Object.fromEntries(pairs.map(([, key, value]) => [key, decode(value ?? '')])),
        children: [],
      };
      parent.children.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  if (read !== text.length || open.length !== 1) throw new Error(`not XML from ${read} on`);
  return root;
};

/** Every element of a name below an element, in document order. */
export const elementsIn = (root: XmlElement, name: string): XmlElement[] =>
  root.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return [...(child.name === name ? [child] : []), ...elementsIn(child, name)];
  });

/** The text of a paragraph or a cell; a line break is `\n`, and so is the end of a paragraph. */
export const textIn = (root: XmlElement): string =>
  root.children
    .map((child) => {
      if (typeof child === 'string') return root.name === 'w:t' ? child : '';
      if (child.name === 'w:br') return '\n';
      return textIn(child) + (child.name === 'w:p' ? '\n' : '');
    })
    .join('');

/**
 * Reads the parts of an Office file that the program `unzip` took out; the names of all of its
 * files besides.
 */
export const readParts = (bytes: Uint8Array) => {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  const file = join(folder, 'file.zip');
  writeFileSync(file, bytes);
  try {
    execFileSync('unzip', ['-q', file, '-d', join(folder, 'out')]);
    const files = readdirSync(join(folder, 'out'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    const names = files.map((path) => relative(join(folder, 'out'), path));
    const parts = new Map(
      files.flatMap((path, at) =>
        /\.(xml|rels)$/u.test(path)
          ? [[names[at] ?? '', parseXml(readFileSync(path, 'utf8'))] as const]
          : [],
      ),
    );
    const part = (name: string): XmlElement => {
      const found = parts.get(name);
      if (!found) throw new Error(`no part ${name} among ${names.join(', ')}`);
      return found;
    };
    return { names, parts, part };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Reads a DOCX: its parts, and the body with its text. */
export const readDocx = (bytes: Uint8Array) => {
  const read = readParts(bytes);
  const body = read.part('word/document.xml');
  return { ...read, body, text: textIn(body) };
};
