import { attribute, closest, contains, findAll, parentOf, tagOf } from '../../page/document/dom.ts';
import { lineOf } from '../../page/document/visible-text.ts';

const NAMED = ['class', 'id', 'aria-label', 'data-testid', 'role', 'itemtype', 'itemprop'];
const WORDS = ['comment', 'repl', 'response', 'discussion', 'cmt', '评论', '回复', '留言', '跟帖'];

/** Elements that may hold comments, by what their attributes say. */
const HINTED = NAMED.flatMap((name) => WORDS.map((word) => `[${name}*="${word}" i]`)).join();

const SAYS =
  /comment|(?<!\p{L})repl(?:y|ies)|response|discussion|(?<!\p{L})cmt|评论|回复|留言|跟帖/iu;
/** What is said of a page or of a control, and not of the comments themselves. */
const OTHERWISE = new RegExp(
  'open|closed|enabled|disabled|has-|no-|count|num\\b|link|btn|button|icon|form|input|editor|' +
    'recent',
  'iu',
);

const isHint = (words: string): boolean =>
  words.split(/\s+/u).some((word) => SAYS.test(word) && !OTHERWISE.test(word));

const isHinted = (element: Element): boolean =>
  NAMED.some((name) => isHint(attribute(element, name) ?? ''));

/** A heading of its own over comments: "评论 (26)", "12 Comments". */
const HEADING = new RegExp(
  String.raw`^[\d\s,.()（）万条个全部共最新热门精彩]*` +
    '(?:comments?|replies|responses|discussion|评论|評論|回复|留言|跟帖|讨论)' +
    String.raw`[\d\s,.()（）条个区區]*$`,
  'iu',
);

const underHeading = (document: Document): readonly Element[] =>
  findAll(document, 'h1, h2, h3, h4, h5, h6, [role="heading"], legend', 200)
    .filter((heading) => HEADING.test(lineOf(heading) ?? ''))
    .map(parentOf)
    .filter((parent) => parent !== undefined);

const TOO_WIDE = new Set(['html', 'body', 'main']);
/** Parts beside the page's own subject. */
const BESIDE = 'nav, footer, aside, header, [class*="sidebar" i], [class*="widget" i]';

/**
 * The outermost elements that say that they hold comments, by their attributes or by a heading in
 * them. Every page has lists with names and times; only in these are they taken for comments.
 */
export const commentScopes = (document: Document): readonly Element[] => {
  const found = [...findAll(document, HINTED, 5_000).filter(isHinted), ...underHeading(document)]
    .filter((element) => !TOO_WIDE.has(tagOf(element)))
    .filter((element) => !closest(element, BESIDE));
  const scopes: Element[] = [];
  for (const element of new Set(found))
    if (!scopes.some((scope) => contains(scope, element))) {
      const kept = scopes.filter((scope) => !contains(element, scope));
      scopes.splice(0, scopes.length, ...kept, element);
    }
  return scopes;
};

/** Whether an element says of itself that it is one comment. */
export const isMarkedComment = (element: Element): boolean => isHinted(element);
