import { attribute, closest, findAll, matches, parentOf, sourceText, tagOf } from '../page/dom.ts';
import type { Thing } from './structured.ts';

const propertyOf = (element: Element, depth: number): unknown => {
  if (matches(element, '[itemscope]') && depth > 0) return thingOf(element, depth - 1);
  const tag = tagOf(element);
  const stated = attribute(element, 'content') ?? attribute(element, 'datetime');
  if (stated || tag === 'meta') return stated;
  if (tag === 'a' || tag === 'link') return attribute(element, 'href');
  return tag === 'img' ? attribute(element, 'src') : sourceText(element).slice(0, 20_000);
};

/**
 * A link can be a property's address and hold its name too: `<a itemprop="author" href=…>Name</a>`.
 */
const namedLink = (element: Element): unknown => {
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
    const value = namedLink(element) ?? propertyOf(element, depth);
    for (const name of (attribute(element, 'itemprop') ?? '').split(/\s+/u))
      if (/^[a-z]\w{1,40}$/iu.test(name)) thing[name] ??= value;
  }
  return { ...thing };
};

/** A described element and what it describes. */
export type Described = { readonly thing: Thing; readonly element: Element };

/** The page's schema.org microdata items that are not a property of another; at most 40. */
export const microdataThings = (document: Document): readonly Described[] =>
  findAll(document, '[itemscope][itemtype*="schema.org" i]:not([itemprop])', 40).map((element) => ({
    thing: thingOf(element),
    element,
  }));
