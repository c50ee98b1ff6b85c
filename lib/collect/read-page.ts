import { callPage, injectScript } from '../browser/tab/page.ts';
import { type CapturedTab, isForbidden, loaded, readTab, zoomOf } from '../browser/tab/tab.ts';
import { pause } from '../browser/time-limit.ts';
import type { CapturedPage } from '../evidence/captured-page.ts';
import type { ArtifactRole } from '../evidence/item.ts';
import type { Scope } from '../evidence/scope.ts';
import type { Collection } from '../store/capture/collection.ts';

/** How long a page that is still loading is waited for. */
const LOADING_MS = 3_000;

const settle = async (collection: Collection, tab: CapturedTab): Promise<void> => {
  if (!tab.loading || (await loaded(tab.id, LOADING_MS))) return;
  collection.trouble({ code: 'PAGE_LOADING', message: 'The page was still loading', part: 'page' });
};

/** A very large document comes in parts. */
const wholeHtml = async (tab: CapturedTab, { html, htmlLength }: CapturedPage): Promise<string> => {
  const parts = [html];
  for (let at = html.length; at < htmlLength; at += parts.at(-1)?.length || htmlLength)
    parts.push(await callPage(tab.id, 'htmlPart', at));
  return parts.join('');
};

/**
 * Reads the page in one go, before anything in it is changed. Absent when the browser or the page
 * did not allow it.
 */
export const readPage = async (
  collection: Collection,
  tab: CapturedTab,
): Promise<CapturedPage | undefined> => {
  if (isForbidden(tab.url)) return undefined;
  return collection.attempt('page', 'scripting.executeScript', 'page', async () => {
    await settle(collection, tab);
    const read = async () => {
      await injectScript(tab.id, 'capture');
      return callPage(tab.id, 'read');
    };
    // A document that is just arriving can take the place of the one that the script was put into.
    const page = await read().catch(async (error) => {
      if (!(await readTab(tab.id)).loading) throw error;
      await pause(500);
      return read();
    });
    return { ...page, html: await wholeHtml(tab, page) };
  });
};

const keepText = (
  collection: Collection,
  path: string,
  role: ArtifactRole,
  text: string,
  method: string,
) =>
  collection.attempt(role === 'post-text' ? 'post' : 'page', method, path, () =>
    collection.keep({
      path,
      role,
      mediaType: role === 'dom' ? 'text/html' : 'text/plain',
      content: new TextEncoder().encode(text),
      method,
      at: new Date().toISOString(),
    }),
  );

/**
 * Keeps what the page gave: its document, its visible text, the post's text, and all it says of
 * itself.
 */
export const keepPage = async (
  collection: Collection,
  tab: CapturedTab,
  page: CapturedPage,
  scope: Scope,
): Promise<void> => {
  const zoom = await zoomOf(tab.id).catch(() => undefined);
  const { facts, post, conditions, environment, selection } = page;
  await keepText(
    collection,
    'dom.html',
    'dom',
    page.html,
    'serialised, made inert by a content policy before it',
  );
  await keepText(collection, 'text.txt', 'text', page.text, 'innerText');
  if (page.postText)
    await keepText(collection, 'post.txt', 'post-text', page.postText, 'innerText');
  await collection.learn({
    page: facts,
    conditions: { ...collection.draft.conditions, ...conditions, scope },
    ...(post ? { post } : {}),
    ...(selection ? { selection } : {}),
    environment: { ...collection.draft.environment, ...environment, ...(zoom ? { zoom } : {}) },
  });
};
