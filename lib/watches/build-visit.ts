import { compareTexts, type Piece } from '../casework/quotes/text-difference.ts';
import type { Visit } from '../evidence/casework.ts';
import { digestNow } from '../evidence/digest.ts';
import { newId } from '../evidence/id.ts';
import type { ItemRecord } from '../evidence/item.ts';
import type { LineReason } from '../evidence/list/line-reason.ts';
import type { ListLine } from '../evidence/list/list-line.ts';
import { keyPage } from '../evidence/names/page-keys.ts';
import { samePageBy } from '../evidence/names/same-page.ts';
import type { VisitDifference, VisitRoute } from '../evidence/watch/visit.ts';
import type { VisitWhy } from '../evidence/watch/visit-why.ts';
import type { Watch } from '../evidence/watch/watch.ts';
import { isSameAccount } from '../lists/page/account-page.ts';
import { normaliseText } from '../texts/normalise-text.ts';
import { comparedText, isPostOfSite } from '../texts/watched-text.ts';
import { findAbsenceWords } from './absence-words.ts';
import {
  type Judgement,
  judgeVisit,
  LEAST_TEXT,
  ofAbsence,
  type SeenPage,
  stateOfAnswer,
  type WatchedText,
} from './judge-visit.ts';

/** An item as a visit compares it: its sealed record and the captured text of the whole page. */
export type CapturedPage = { readonly record: ItemRecord; readonly text: string };

const FAILURES: { readonly [Reason in LineReason]?: NonNullable<SeenPage['failure']> } = {
  network: 'network',
  'timed-out': 'network',
  redirected: 'redirected',
};

const watchedText = ({ record: { post }, text }: CapturedPage): WatchedText => ({
  ...comparedText(post, text),
  ...(post?.edited && { edited: post.edited }),
});

const seenPage = (
  { url, of }: Watch,
  { reason }: ListLine,
  captured: CapturedPage | undefined,
  watched?: CapturedPage,
): SeenPage => {
  if (!captured) return { failure: (reason && FAILURES[reason]) ?? 'other' };
  const { record, text } = captured;
  const { page, post } = record;
  const isWatched = of === record.id || samePageBy(keyPage({ page: { url } }), keyPage(record));
  return {
    ...(reason === 'login-wall' || reason === 'captcha' ? { wall: reason } : {}),
    ...(page.status !== undefined && { status: page.status }),
    ...(page.title !== undefined && { title: page.title }),
    isElsewhere: !isWatched,
    isSameAccount: watched !== undefined && isSameAccount(watched.record, record),
    text,
    ...(post && { post: { ...post, isSure: isPostOfSite(post) } }),
  };
};

const lengthOf = (pieces: readonly Piece[], of: Piece['kind']): number =>
  pieces.filter(({ kind }) => kind === of).reduce((sum, { text }) => sum + text.length, 0);

/**
 * Where the text of a post is compared with that of a whole page, what the page has before and
 * after the post is no difference.
 */
const withoutSurroundings = (pieces: readonly Piece[]): readonly Piece[] => {
  const isOfBoth = ({ kind }: Piece) => kind !== 'new';
  return pieces.slice(Math.max(0, pieces.findIndex(isOfBoth)), pieces.findLastIndex(isOfBoth) + 1);
};

/** How the text that was seen differs from the watched one, both normalised. */
const differenceOf = (watched: WatchedText, captured: CapturedPage): VisitDifference => {
  const seen = watchedText(captured);
  const before = normaliseText(watched.text);
  const after = normaliseText(seen.text);
  const { pieces: all } = compareTexts(before.text, after.text);
  const pieces = watched.isPost && !seen.isPost ? withoutSurroundings(all) : all;
  const count = (of: 'count' | 'time') => after.ignored.filter(({ kind }) => kind === of).length;
  return {
    ...{ before: digestNow(before.text), after: digestNow(after.text) },
    ...{ gone: lengthOf(pieces, 'gone'), came: lengthOf(pieces, 'new') },
    ignored: { count: count('count'), time: count('time') },
  };
};

/**
 * What is told of a visit without a text to compare with. The first visit of an address finds one,
 * unless the page shows something in its place; where the watched item is gone, none can.
 */
const judgeAlone = (
  watch: Watch,
  line: ListLine,
  captured: CapturedPage | undefined,
): Judgement => {
  if (watch.of !== undefined) return { state: 'cannot-tell' };
  const seen = seenPage(watch, line, captured);
  const answered = stateOfAnswer(seen);
  if (answered) return { state: answered };
  const found = captured ? watchedText(captured) : { text: '', isPost: false };
  const absence = found.isPost ? undefined : findAbsenceWords(seen.text ?? '', seen.title);
  const judged = judgeVisit(found, seen);
  return absence && judged.state === 'same' ? ofAbsence(absence) : judged;
};

const LEAST_ERROR = 400;

/** Why nothing can be told of a visit. */
const whyOf = (
  watch: Watch,
  { reason }: ListLine,
  watched: CapturedPage | undefined,
  captured: CapturedPage | undefined,
): VisitWhy => {
  if (!captured) return reason ?? 'unreadable';
  if ((captured.record.page.status ?? 0) >= LEAST_ERROR) return 'error-status';
  if (watch.of !== undefined && !watched) return 'nothing-to-compare';
  if (normaliseText(captured.text).text.length >= LEAST_TEXT) return 'other-text';
  const wasCutShort = captured.record.problems.some(({ code }) => code === 'INTERRUPTED');
  return wasCutShort ? 'interrupted' : 'short-text';
};

/**
 * What is told of a visit whose line has ended. `watched` is the item whose text is watched, absent
 * before the first capture of an address and where that item was deleted; `captured` is what this
 * visit captured, if anything.
 */
export const buildVisit = (
  watch: Watch,
  line: ListLine & { readonly due: string },
  watched: CapturedPage | undefined,
  captured: CapturedPage | undefined,
): Visit => {
  const { due, endedAt, item } = line;
  const compared = watched && watchedText(watched);
  const { state, words } = compared
    ? judgeVisit(compared, seenPage(watch, line, captured, watched))
    : judgeAlone(watch, line, captured);
  const hasText = captured && ['same', 'changed', 'marked-edited'].includes(state);
  const status = captured?.record.page.status;
  const at = captured?.record.capturedAt ?? line.openedAt ?? endedAt;
  // Only a page that shows its text becomes the one that later visits are compared with.
  const of = watch.of ?? (state === 'same' ? captured?.record.id : undefined);
  return {
    ...{ id: newId(), matterId: watch.matterId, kind: 'visit', watch: watch.id, url: watch.url },
    ...{ route: line.route ?? 'session', due, state },
    ...(watch.act !== undefined && { act: watch.act }),
    ...(of !== undefined && { of }),
    ...(at !== undefined && { at }),
    ...(captured && item !== undefined && { item }),
    ...(state === 'cannot-tell' && { why: whyOf(watch, line, watched, captured) }),
    ...(words !== undefined && { words }),
    ...(status !== undefined && { status }),
    ...(hasText && compared && { difference: differenceOf(compared, captured) }),
  };
};

/** What is told of a time at which no visit was made by a route. */
export const buildMissed = (
  { id, matterId, url, of, act }: Watch,
  due: string,
  route: VisitRoute,
): Visit => ({
  ...{ id: newId(), matterId, kind: 'visit', watch: id, url, route, due },
  ...(act !== undefined && { act }),
  ...(of !== undefined && { of }),
  state: 'missed',
});
