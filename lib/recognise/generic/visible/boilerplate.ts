import { attribute, contains, parentOf, tagOf } from '../../page/document/dom.ts';

const TAGS = /^(?:nav|aside|footer|dialog)$/u;
const ROLES = /^(?:navigation|dialog|alertdialog|complementary|contentinfo)$/u;
const CLASS_WORDS = new RegExp(
  '(?:^|[-_])(?:sidebars?|comments?|replies|related|recommend\\w*|breadcrumbs?|cookies?|consent|' +
    'popup|modal|newsletter|sponsor\\w*|promo\\w*|footer|advert\\w*|hot-?news|ranking)(?:$|[-_])',
  'iu',
);
/** Classes such as `has-sidebar` describe the layout of the element that holds the main text. */
const LAYOUT_WORDS = /(?:^|[-_])(?:has|with|no|is|show|hide|open|without|layout|grid)(?:$|[-_])/iu;
const DEPTH = 60;

const isMarked = (element: Element): boolean => {
  if (TAGS.test(tagOf(element)) || ROLES.test(attribute(element, 'role') ?? '')) return true;
  if (/^(?:body|html|main|article)$/u.test(tagOf(element))) return false;
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.split(
    /\s+/u,
  );
  return names.some((name) => name !== '' && CLASS_WORDS.test(name) && !LAYOUT_WORDS.test(name));
};

/**
 * Makes a test for elements inside boilerplate: navigation, comments, recommendations, dialogs. A
 * block that contains one of `subjects` is never boilerplate, whatever its class says. The test
 * caches its results, so it must not outlive a change of the document.
 */
export const boilerplateTest = (subjects: readonly Element[]): ((element: Element) => boolean) => {
  const known = new WeakMap<Element, boolean>();
  return (element) => {
    const path: Element[] = [];
    let verdict = false;
    for (let at: Element | undefined = element; at && path.length < DEPTH; at = parentOf(at)) {
      const earlier = known.get(at);
      path.push(at);
      verdict =
        earlier ?? (isMarked(at) && !subjects.some((subject) => contains(at as Element, subject)));
      if (verdict || earlier !== undefined) break;
    }
    for (const at of path) known.set(at, verdict);
    return verdict;
  };
};
