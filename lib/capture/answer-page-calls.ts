import type { Post } from '../evidence/item.ts';
import type { PageCalls } from '../evidence/page/calls/page-calls.ts';
import type { CapturedPage, PageGlance } from '../evidence/page/captured-page.ts';
import { toProblem } from '../evidence/problem.ts';
import { recognise } from '../recognise/recognise.ts';
import { atSamePlace } from './compare/same-place.ts';
import { ownDocument } from './dom/own-document.ts';
import { pageLayout } from './dom/page-layout.ts';
import { countClosedRoots } from './dom/shadow-roots.ts';
import { holdStill, showHeldArea } from './hold/hold-still.ts';
import { scrollHeldPage, whereIsHeldPage } from './hold/scroll-held-page.ts';
import type { IsolatedWorld } from './isolated-world.ts';
import { mediaCallsOf } from './media/answer-media-calls.ts';
import { beginOpening, openMore } from './open/open-more.ts';
import { documentHtml } from './read/document-html.ts';
import { listForeignFrames } from './read/list-foreign-frames.ts';
import { pageConditions } from './read/page-conditions.ts';
import { pageEnvironment, pageFacts, readCanonicalUrl } from './read/page-facts.ts';
import { elementText, pageText } from './read/page-text.ts';
import { takeSecondLook } from './read/second-look.ts';
import { selectedText } from './read/selected-text.ts';
import { checkPage } from './read/self-check/check-page.ts';
import { lookAgain, watchTexts } from './read/watch-texts.ts';
import { readPageComments, recognisable } from './read-page-comments.ts';
import { scrollOn } from './record/scroll-on.ts';
import { restorePage } from './restore-page.ts';

/**
 * Chromium limits the result of one call into a page to 64 MiB, so the document is sent in parts of
 * this many characters.
 */
const PART_LENGTH = 12 * 1024 ** 2;

const recognisePage = (shown = document) => recognise(recognisable(shown));

const glance = (world: IsolatedWorld): PageGlance => {
  const { post, element } = recognisePage();
  if (world.matterproof && element) world.matterproof.post = element;
  const selection = selectedText('') !== undefined;
  const { title, all } = ownDocument(document);
  const canonicalUrl = readCanonicalUrl(all);
  return { post, title, selection, ...(canonicalUrl !== undefined && { canonicalUrl }) };
};

/**
 * A post that a person pointed at and that was not recognised: only its text is known, since the
 * recognised author and time belong to another post.
 */
const buildPickedPost = (picked: Element): Post => {
  const text = elementText(picked).trim();
  return { kind: 'post', ...(text ? { text } : {}), recognisedBy: 'pointed/1' };
};

const choosePost = (picked: Element | undefined) => {
  const { failed, ...recognised } = recognisePage();
  const element = picked ?? recognised.element;
  const isRecognised = !picked || picked === recognised.element;
  const post = isRecognised ? recognised.post : buildPickedPost(picked);
  const { stopped } = recognised;
  return { element, post, ...(stopped && { stopped }), ...(failed && { failed }) };
};

const read = (world: IsolatedWorld): CapturedPage => {
  const layout = pageLayout(document);
  const closedRoots = countClosedRoots(document);
  const text = pageText(document);
  const { element, post, ...faults } = choosePost(world.matterproof?.picked);
  const { comments, stopped, failed } = readPageComments(post, element, faults);
  const postText = element && elementText(element);
  const selection = selectedText(text);
  const unreadFrames = listForeignFrames(document);
  const blanked = { count: 0 };
  const html = documentHtml(document, blanked);
  if (world.matterproof)
    Object.assign(world.matterproof, {
      ...(element ? { post: element } : {}),
      html,
      texts: watchTexts({ page: text, ...(postText === undefined ? {} : { post: postText }) }),
    });
  return {
    facts: pageFacts(document),
    post,
    ...(comments ? { comments } : {}),
    ...(stopped.length > 0 ? { stoppedRecognisers: stopped } : {}),
    text,
    ...(postText === undefined ? {} : { postText }),
    html: html.slice(0, PART_LENGTH),
    htmlLength: html.length,
    ...(closedRoots > 0 ? { closedRoots } : {}),
    ...(blanked.count > 0 ? { blankedFields: blanked.count } : {}),
    layout,
    ...(selection ? { selection } : {}),
    conditions: {
      ...pageConditions(document),
      ...(unreadFrames.length > 0 ? { unreadFrames } : {}),
    },
    selfCheck: checkPage(document, text),
    ...(failed.length > 0 ? { failedRecognisers: failed } : {}),
    environment: pageEnvironment(),
  };
};

const scrollTo = async (
  { matterproof }: IsolatedWorld,
  ...to: Parameters<PageCalls['scrollTo']>
) => {
  try {
    return { ...(await scrollHeldPage(document, ...to)), url: location.href };
  } finally {
    if (matterproof?.texts) lookAgain(matterproof.texts, document, matterproof.post);
  }
};

const showArea = ({ matterproof }: IsolatedWorld, ...to: Parameters<PageCalls['showArea']>) =>
  showHeldArea(...to).finally(() => {
    if (matterproof?.texts) lookAgain(matterproof.texts, document, matterproof.post);
  });

const bodyOf = (answer: Document): Element[] => {
  const { body } = ownDocument(answer);
  return body ? [body] : [];
};

/** The elements of an answer that may be the captured post: by its place, and as recognised. */
const postsIn = (answer: Document, post: Element | undefined): Element[] => {
  const same = post && atSamePlace(post, answer);
  const { element } = recognisePage(answer);
  return [...new Set([same, element])].filter((found) => found !== undefined);
};

const secondLook = ({ matterproof }: IsolatedWorld) => {
  const { post, page = '' } = matterproof?.texts?.read ?? {};
  const isPost = post !== undefined;
  return takeSecondLook({
    text: post ?? page,
    isPost,
    locate: (answer) => (isPost ? postsIn(answer, matterproof?.post) : bodyOf(answer)),
  });
};

const open = ({ matterproof }: IsolatedWorld, mostPresses: number) => {
  const opening = matterproof?.opening ?? beginOpening(document);
  if (matterproof) matterproof.opening = opening;
  return openMore(document, opening, mostPresses);
};

const pageCallsOf = (world: IsolatedWorld): PageCalls => ({
  glance: () => glance(world),
  read: () => read(world),
  htmlPart: (from) => (world.matterproof?.html ?? '').slice(from, from + PART_LENGTH),
  openMore: (mostPresses) => open(world, mostPresses),
  holdStill: (mostScreens, scrollThrough, shotAt) =>
    holdStill(document, { mostScreens, scrollThrough }, shotAt, world.matterproof?.post),
  scrollTo: (...to) => scrollTo(world, ...to),
  whereIsPage: () => whereIsHeldPage(document),
  showArea: (...to) => showArea(world, ...to),
  secondLook: () => secondLook(world),
  ...mediaCallsOf(world),
  scrollOn: (...how) => scrollOn(document, ...how),
  restore: () => restorePage(world),
});

/**
 * Starts answering the background's calls in this world. An error goes back as a value, with the
 * code `PAGE_UNREADABLE`. When the script is injected again it starts anew, but keeps the element
 * that a person pointed at.
 */
export const answerPageCalls = (world: IsolatedWorld): true => {
  const calls = pageCallsOf(world) as Record<string, (...args: readonly unknown[]) => unknown>;
  const picked = world.matterproof?.picked;
  world.matterproof = {
    ...(picked ? { picked } : {}),
    answer: async (name, args) => {
      try {
        return { value: (await calls[name]?.(...args)) ?? null };
      } catch (error) {
        return { problem: { ...toProblem(error, 'page'), code: 'PAGE_UNREADABLE' } };
      }
    },
  };
  return true;
};
