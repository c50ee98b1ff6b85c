import {
  attribute,
  closest,
  findAll,
  matches,
  parentOf,
  sourceText,
  tagOf,
} from '../../page/document/dom.ts';
import type { Thing } from './thing.ts';

/** A property's value by the rules of HTML, "microdata", section 5.2.4. */
const propertyOf = (element: Element, depth: number): unknown => {
  if (matches(element, '[itemscope]') && depth > 0) return thingOf(element, depth - 1);
  const tag = tagOf(element);
  const stated = attribute(element, 'content') ?? attribute(element, 'datetime');
  if (stated || tag === 'meta') return stated;
  if (tag === 'a' || tag === 'link') return attribute(element, 'href');
  return tag === 'img' ? attribute(element, 'src') : sourceText(element).slice(0, 20_000);
};

/**
 * The text of a link whose property is a name: `<a itemprop="author" href=…>Name</a>`. By the
 * standard its value would be the address.
 */
const linkedName = (element: Element): unknown => {
  const names = attribute(element, 'itemprop') ?? '';
  const isLink = tagOf(element) === 'a' && /\b(?:author|creator|name|publisher)\b/u.test(names);
  return isLink && !attribute(element, 'content') ? sourceText(element).slice(0, 200) : undefined;
};

const thingOf = (scope: Element, depth = 3): Thing => {
  const thing: Record<string, unknown> = Object.create(null);
  thing['@type'] = (attribute(scope, 'itemtype') ?? '').split(/\s+/u);
  for (const element of findAll(scope, '[itemprop]', 150)) {
    const owner = closest(parentOf(element), '[itemscope]');
    if (owner !== scope) continue;
    const value = linkedName(element) ?? propertyOf(element, depth);
    for (const name of (attribute(element, 'itemprop') ?? '').split(/\s+/u))
      if (/^[a-z]\w{1,40}$/iu.test(name)) thing[name] ??= value;
  }
  return { ...thing };
};

/** A thing and the element that describes it. */
export type DescribedElement = { readonly thing: Thing; readonly element: Element };

/** The page's schema.org microdata items that are not a property of another item; at most 40. */
export const microdataThings = (document: Document): readonly DescribedElement[] =>
  findAll(document, '[itemscope][itemtype*="schema.org" i]:not([itemprop])', 40).map((element) => ({
    thing: thingOf(element),
    element,
  }));
