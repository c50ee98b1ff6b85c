import { plainText } from '../capture/compare/plain-characters.ts';
import { canonicalText } from '../evidence/chain/canonical.ts';
import { COMMENTS_FILE, type CommentList } from '../evidence/comments/comment-list.ts';
import type { ArtifactRole } from '../evidence/item.ts';
import type { CapturedPage } from '../evidence/page/captured-page.ts';
import type { Scope } from '../evidence/page/scope.ts';
import type { Collection } from '../store/capture/collection.ts';
import { addressConditions } from './build-journal.ts';
import type { CaptureRun } from './capture-run.ts';
import { checkSelf } from './check-self.ts';

type TextFile = {
  readonly path: string;
  readonly role: ArtifactRole;
  readonly text: string;
  readonly method: string;
};

/** How the document was saved; the record's `method` says it. */
const domMethod = ({ blankedFields, closedRoots }: CapturedPage): string =>
  [
    'serialised; made inert by a content policy before it and by renamed attributes',
    ...(blankedFields ? [`without the values of ${blankedFields} password fields`] : []),
    ...(closedRoots ? [`${closedRoots} closed shadow roots opened in the copy`] : []),
  ].join('; ');

/**
 * The post's text as the recogniser read it, where it is not word for word in the captured text: a
 * recogniser spells out pictures, or reads data of the page. It is kept apart, so that the record's
 * text can be compared with a file exactly.
 */
const recognisedFiles = ({ post, postText, text }: CapturedPage): readonly TextFile[] => {
  const words = post?.text;
  if (words === undefined || plainText(postText ?? text).includes(plainText(words))) return [];
  const method = `recogniser ${post?.recognisedBy ?? ''}`;
  return [{ path: 'post-recognised.txt', role: 'post-recognised', text: words, method }];
};

/** The comments, with a mark on those whose words are not word for word in the captured text. */
const commentsFiles = ({ comments, text }: CapturedPage): readonly TextFile[] => {
  if (!comments) return [];
  const captured = plainText(text);
  const marked = comments.comments.map((one) =>
    one.text === undefined || captured.includes(plainText(one.text))
      ? one
      : { ...one, recognised: true as const },
  );
  const method = `recogniser ${comments.recognisedBy}`;
  const list: CommentList = { ...comments, comments: marked };
  return [{ path: COMMENTS_FILE, role: 'comments', text: canonicalText(list), method }];
};

/** The text files of a page, in the order in which they are kept. */
const textFilesOf = (page: CapturedPage): readonly TextFile[] => {
  const { html, text, postText } = page;
  return [
    {
      path: 'dom.html',
      role: 'dom',
      text: html,
      method: domMethod(page),
    },
    { path: 'text.txt', role: 'text', text, method: 'innerText' },
    ...(postText
      ? [{ path: 'post.txt', role: 'post-text' as const, text: postText, method: 'innerText' }]
      : []),
    ...recognisedFiles(page),
    ...commentsFiles(page),
  ];
};

const MEDIA_TYPES: { readonly [role in ArtifactRole]?: string } = {
  dom: 'text/html',
  comments: 'application/json',
};

const addTextFile = (
  collection: Collection,
  { path, role, text, method }: TextFile,
  readAt: string,
) =>
  collection.runStep(path.startsWith('post') ? 'post' : 'page', method, path, () =>
    collection.addArtifact({
      path,
      role,
      mediaType: MEDIA_TYPES[role] ?? 'text/plain',
      content: new TextEncoder().encode(text),
      method,
      at: readAt,
    }),
  );

/** How many comments were found and are stated, and who read that; none where neither is known. */
const countedComments = ({ comments, post }: CapturedPage) => {
  if (comments) return comments;
  const { engagement, recognisedBy = '' } = post ?? {};
  const stated = engagement?.comments;
  return stated?.count ? { found: 0, stated, recognisedBy } : undefined;
};

/**
 * Says how many comments were found, and of how many that the page states. Where everything was to
 * be shown first, fewer than those are a problem; else the page holds back most of them as a rule.
 */
const noteComments = (
  { addStep, addProblem, artifacts }: Collection,
  counted: ReturnType<typeof countedComments>,
): void => {
  if (!counted) return;
  const { found, stated, recognisedBy } = counted;
  const detail = `${found} found in the captured page, which states ${stated?.raw ?? 'no number'}`;
  addStep({ step: 'comments', by: `recogniser ${recognisedBy}`, detail });
  const wasOpened = artifacts.some(({ role }) => role === 'unopened');
  if (!wasOpened || stated?.count === undefined || found >= stated.count) return;
  const values = { found, stated: stated.count };
  addProblem({ code: 'COMMENTS_FEWER', message: detail, part: 'post', values });
};

/** Says which recognisers were stopped or failed on this page. */
const addFaults = (
  collection: Collection,
  { stoppedRecognisers, failedRecognisers }: CapturedPage,
): void => {
  if (stoppedRecognisers) {
    const message = `Stopped because they took too long: ${stoppedRecognisers.join(', ')}`;
    collection.addProblem({ code: 'RECOGNISER_SLOW', message, part: 'post' });
  }
  if (failedRecognisers) {
    const message = `Failed: ${failedRecognisers.join('; ')}`;
    collection.addProblem({ code: 'RECOGNISER_FAILED', message, part: 'post' });
  }
};

/**
 * Keeps what was read from the page: its document, its text, the post's text, and the facts for the
 * record. `scope` is how much of the page the capture takes.
 */
export const addPage = async (run: CaptureRun, page: CapturedPage, scope: Scope): Promise<void> => {
  const { collection, tab, browser } = run;
  const zoom = await browser.zoomOf(tab.id).catch(() => undefined);
  const { facts, post, conditions, environment, selection } = page;
  const readAt = facts.observedAt ?? new Date().toISOString();
  addFaults(collection, page);
  // Before the texts, so that a capture that is cut short has none without the answer's status.
  await collection.updateDraft({ page: facts });
  for (const file of textFilesOf(page)) await addTextFile(collection, file, readAt);
  noteComments(collection, countedComments(page));
  const selfCheck = await checkSelf(run, { zoom, page: page.selfCheck });
  await collection.updateDraft({
    conditions: {
      ...collection.draft.conditions,
      ...conditions,
      ...addressConditions(facts.url),
      scope,
      selfCheck,
    },
    ...(post ? { post } : {}),
    ...(selection ? { selection } : {}),
    environment: { ...collection.draft.environment, ...environment, ...(zoom ? { zoom } : {}) },
  });
};
