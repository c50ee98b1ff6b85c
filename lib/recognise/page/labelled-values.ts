import { closest, find, findAll, nextOf, parentOf, tagOf } from './document/dom.ts';
import { lineOf, visibleText } from './document/visible-text.ts';

const NAMES = 'dt, th, td, label, b, strong, span, .label, .key, .name, .title, p, div, li';
const LONGEST_VALUE = 4000;

/** A label and its value, from a table, a definition list or a "label：value" line. */
export type Labelled = {
  readonly label: string;
  readonly value: string;
  readonly element: Element;
};

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim();

const valueBeside = (element: Element): string | undefined => {
  const next =
    nextOf(element) ?? (tagOf(element) === 'span' ? nextOf(parentOf(element)) : undefined);
  const value = next ? visibleText(next) : undefined;
  return value && value.length <= LONGEST_VALUE && !/^[-–—/]$/u.test(value) ? value : undefined;
};

const pairAt = (element: Element, isLabel: (words: string) => boolean): Labelled[] => {
  const line = lineOf(element);
  if (line === undefined) return [];
  const words = plain(line);
  const [, name, rest] = /^([^:]{2,30}?)\s*:\s*(.+)$/u.exec(words) ?? [];
  const isOneLine = !/^(?:td|th|dt)$/u.test(tagOf(element)) && !find(element, 'p, li, div, dt, td');
  if (name && rest && isOneLine && isLabel(name)) return [{ label: name, value: rest, element }];
  const label = words.replace(/\s*:$/u, '');
  const value = label.length <= 30 && isLabel(label) ? valueBeside(element) : undefined;
  return value ? [{ label, value, element }] : [];
};

/**
 * The labelled values in an element whose labels satisfy a test, in document order, each pair once.
 */
export const labelledValues = (
  root: ParentNode,
  isLabel: (words: string) => boolean,
): readonly Labelled[] => {
  const pairs = findAll(root, NAMES, 8000)
    .filter((element) => !closest(element, 'nav, footer, script, thead'))
    .flatMap((element) => pairAt(element, isLabel));
  const seen = new Set<string>();
  return pairs.filter(({ label, value }) => {
    const key = `${label}\n${value}`;
    return seen.has(key) ? false : seen.add(key);
  });
};
