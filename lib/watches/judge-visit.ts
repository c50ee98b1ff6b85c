import { compareTexts } from '../casework/quotes/text-difference.ts';
import type { StatedTime } from '../evidence/item.ts';
import type { VisitState } from '../evidence/watch/visit-state.ts';
import { normaliseText } from '../texts/normalise-text.ts';
import { type ComparedText, isTextSeen } from '../texts/watched-text.ts';
import { type AbsenceWords, findAbsenceWords } from './absence-words.ts';

/** The text that is watched, as the first capture has it. */
export type WatchedText = ComparedText & { readonly edited?: StatedTime };

/** What a visit showed: the page as it was captured, or why there was none. */
export type SeenPage = {
  /**
   * Why there was no page of the watched address: no answer, the page of another site or its front
   * page in its place, or something else, such as a tab that was closed.
   */
  readonly failure?: 'network' | 'redirected' | 'other';
  /** The page that a site puts in the way. */
  readonly wall?: 'login-wall' | 'captcha';
  /** The HTTP status, where the browser tells it. */
  readonly status?: number;
  /** Whether the final address is that of another page than the watched one. */
  readonly isElsewhere?: boolean;
  /** Whether both it and the watched page are recognised as the page of one account. */
  readonly isSameAccount?: boolean;
  readonly title?: string;
  /** The text of the whole page. */
  readonly text?: string;
  /**
   * The text of the post, where one was recognised. A recogniser of any site also takes the words
   * of a notice for a post: then `isSure` is false.
   */
  readonly post?: {
    readonly text?: string;
    readonly edited?: StatedTime;
    readonly isSure?: boolean;
  };
};

/** The outcome of a visit, with the words of a notice where the page shows one. */
export type Judgement = { readonly state: VisitState; readonly words?: string };

const TOO_MANY_REQUESTS = 429;
const UNAUTHORISED = 401;
const GONE: ReadonlySet<number> = new Set([404, 410]);
const LEAST_ERROR = 400;

/** A page with fewer characters shows nothing that could be compared: it may still be loading. */
export const LEAST_TEXT = 12;

/** Of a changed text at least so much is left. Less is another text, or none. */
const LEAST_LEFT = 0.3;

const FAILED = {
  network: 'network-failure',
  redirected: 'redirected',
  other: 'cannot-tell',
} as const satisfies Record<NonNullable<SeenPage['failure']>, VisitState>;

/** What the answer tells by itself, before its text is looked at. */
export const stateOfAnswer = ({ failure, wall, status = 0 }: SeenPage): VisitState | undefined => {
  if (failure) return FAILED[failure];
  if (status === TOO_MANY_REQUESTS || wall === 'captcha') return 'captcha';
  if (GONE.has(status)) return 'not-found';
  if (status === UNAUTHORISED || wall === 'login-wall') return 'login-wall';
  return status >= LEAST_ERROR ? 'cannot-tell' : undefined;
};

/** A page that was answered well and has the watched text is no wall, whatever its words are. */
const isOpen = ({ failure, status = 0 }: SeenPage): boolean => !failure && status < LEAST_ERROR;

const isNewlyEdited = (watched: WatchedText, { post }: SeenPage): boolean =>
  post?.edited !== undefined && post.edited.raw !== watched.edited?.raw;

/** The outcome of a visit that found such words in place of a text. */
export const ofAbsence = ({ kind, words }: AbsenceWords): Judgement => ({
  state: kind === 'notice' ? 'notice' : 'soft-not-found',
  words,
});

/** The share of the watched text that is left in another. */
const shareLeft = (watched: string, text: string): number => {
  const left = compareTexts(watched, text)
    .pieces.filter(({ kind }) => kind === 'same')
    .reduce((sum, piece) => sum + piece.text.length, 0);
  return watched.length === 0 ? 0 : left / watched.length;
};

/**
 * What a visit at a watched page showed. The rules are strict: the watched text was seen, or words
 * of the site that say it is not shown, or the server said so; everything else cannot be told. A
 * failure is never taken for a removal.
 */
export const judgeVisit = (watched: WatchedText, seen: SeenPage): Judgement => {
  const before = normaliseText(watched.text).text;
  const text = seen.text ?? '';
  const shown = (watched.isPost && seen.post?.text) || text;
  const after = normaliseText(shown).text;
  const isSame = isTextSeen(watched, text, seen.post?.text);
  const answered = isSame && isOpen(seen) ? undefined : stateOfAnswer(seen);
  if (answered) return { state: answered };
  if (isSame) return { state: isNewlyEdited(watched, seen) ? 'marked-edited' : 'same' };
  if (isNewlyEdited(watched, seen)) return { state: 'marked-edited' };
  if (after.length >= LEAST_TEXT && shareLeft(before, after) >= LEAST_LEFT)
    return { state: 'changed' };
  const hasPost = seen.post?.text !== undefined && seen.post.isSure === true;
  // The page of an account names it also where it says that the account is suspended.
  const absence = hasPost && !seen.isSameAccount ? undefined : findAbsenceWords(text, seen.title);
  if (absence) return ofAbsence(absence);
  if (seen.isElsewhere) return { state: 'redirected' };
  const isSamePage = seen.isSameAccount || (watched.isPost && hasPost);
  return { state: isSamePage ? 'changed' : 'cannot-tell' };
};
