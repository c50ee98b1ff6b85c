import type { CapturedPage, PageCalls, PageGlance } from '../evidence/captured-page.ts';
import type { Post } from '../evidence/item.ts';
import { toProblem } from '../evidence/problem.ts';
import { recognise } from '../recognise/recognise.ts';
import { pageConditions } from './conditions.ts';
import { documentHtml } from './document-html.ts';
import { holdStill, release, scrollHeld } from './hold-still.ts';
import { ownDocument } from './own-document.ts';
import { pageEnvironment, pageFacts, pageLayout, selectedText } from './page-facts.ts';
import { lookAgain } from './second-look.ts';
import { pageText, visibleText } from './visible-text.ts';

/** What our scripts share in a page's isolated world, out of the page's own reach. */
export type IsolatedWorld = {
  matterproof?: {
    readonly answer: (name: string, args: readonly unknown[]) => unknown;
    /**
     * The post's element: the one a person pointed at (`picked`), else the one that was recognised.
     */
    post?: Element;
    picked?: Element;
    /** What `read` found, for the calls after it. */
    html?: string;
    text?: string;
    textLength?: number;
  };
};

/**
 * Results of a call into a page are limited to 64 MiB: the document goes in parts of so many
 * characters.
 */
const PART = 12 * 1024 ** 2;

const recognised = () =>
  recognise({
    document,
    url: location.href,
    now: new Date(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });

const glance = (world: IsolatedWorld): PageGlance => {
  const { post, element } = recognised();
  if (world.matterproof && element) world.matterproof.post = element;
  const selection = selectedText('') !== undefined;
  return { post, title: ownDocument(document).title, selection };
};

/**
 * What was recognised is another post's author and time: one that a person pointed at instead has
 * its own words alone.
 */
const pointedPost = (picked: Element): Post => {
  const text = visibleText(picked).trim();
  return { kind: 'post', ...(text ? { text } : {}), recognisedBy: 'pointed/1' };
};

const read = (world: IsolatedWorld): CapturedPage => {
  const layout = pageLayout(document);
  const text = pageText(document);
  const found = recognised();
  const picked = world.matterproof?.picked;
  const element = picked ?? found.element;
  const post = !picked || picked === found.element ? found.post : pointedPost(picked);
  if (world.matterproof && element) world.matterproof.post = element;
  const selection = selectedText(text);
  const html = documentHtml(document);
  if (world.matterproof)
    Object.assign(world.matterproof, {
      html,
      text: element ? visibleText(element) : text,
      textLength: text.length,
    });
  return {
    facts: pageFacts(document),
    post,
    text,
    ...(element ? { postText: visibleText(element) } : {}),
    html: html.slice(0, PART),
    htmlLength: html.length,
    layout,
    ...(selection ? { selection } : {}),
    conditions: pageConditions(document),
    environment: pageEnvironment(),
  };
};

const callsOf = (world: IsolatedWorld): PageCalls => ({
  glance: () => glance(world),
  read: () => read(world),
  htmlPart: (from) => (world.matterproof?.html ?? '').slice(from, from + PART),
  still: (mostScreens, walk, shownAt) =>
    holdStill(document, { mostScreens, walk }, shownAt, world.matterproof?.post),
  scrollTo: (x, y, hideFixed) => scrollHeld(document, x, y, hideFixed),
  secondLook: () => lookAgain(world.matterproof?.text ?? ''),
  restore: () => {
    const isBack = release();
    return {
      isBack,
      textCame: Math.max(0, pageText(document).length - (world.matterproof?.textLength ?? 0)),
    };
  },
});

/**
 * Answers the background's calls in this world. An error goes back as a value; injected again, it
 * starts afresh.
 */
export const answerCalls = (world: IsolatedWorld): true => {
  const calls = callsOf(world) as Record<string, (...args: readonly unknown[]) => unknown>;
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
