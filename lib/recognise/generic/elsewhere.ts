import { attribute, contains, parentOf, tagOf } from '../page/dom.ts';

const TAGS = /^(?:nav|aside|footer|dialog)$/u;
const ROLES = /^(?:navigation|dialog|alertdialog|complementary|contentinfo)$/u;
const WORDS =
  /(?:^|[-_])(?:sidebars?|comments?|replies|related|recommend\w*|breadcrumbs?|cookies?|consent|popup|modal|newsletter|sponsor\w*|promo\w*|footer|advert\w*|hot-?news|ranking)(?:$|[-_])/iu;
const STATES = /(?:^|[-_])(?:has|with|no|is|show|hide|open|without|layout|grid)(?:$|[-_])/iu;
const DEPTH = 60;

const isMarked = (element: Element): boolean => {
  if (TAGS.test(tagOf(element)) || ROLES.test(attribute(element, 'role') ?? '')) return true;
  if (/^(?:body|html|main|article)$/u.test(tagOf(element))) return false;
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.split(
    /\s+/u,
  );
  return names.some((name) => name !== '' && WORDS.test(name) && !STATES.test(name));
};

/**
 * A test for elements that stand in a part of the page that is not its own subject: navigation,
 * comments, recommendations. A part that holds one of the `subjects` is no such part, whatever its
 * class says.
 */
export const elsewhereTest = (subjects: readonly Element[]): ((element: Element) => boolean) => {
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
