import {
  type CommentFacts,
  commentFacts,
  type PageComment,
} from '../../evidence/comments/comment-list.ts';
import type { TextRange } from '../../texts/folded-text.ts';

/** White space and invisible format characters differ between a page and what is read from it. */
const IGNORED = /[\s\p{Cf}]/u;
/** Signs that a list of comments spells out, which the captured text does not have. */
const SPELLED_OUT = /\[[^\]\n]*\]|\p{Extended_Pictographic}/gu;
/** How far before its words a comment's author may stand, in characters that are not ignored. */
const FARTHEST_NAME = 200;
const MOST_PLACES = 50;

/** A text without what is ignored, and where each of its UTF-16 units stands in the whole text. */
type Plain = { readonly text: string; readonly at: readonly number[] };

const plainOf = (text: string): Plain => {
  const at: number[] = [];
  let plain = '';
  let offset = 0;
  for (const character of text) {
    if (!IGNORED.test(character)) {
      for (let unit = 0; unit < character.length; unit += 1) at.push(offset + unit);
      plain += character;
    }
    offset += character.length;
  }
  return { text: plain, at };
};

const placesOf = (words: string, text: string): readonly number[] => {
  const places: number[] = [];
  let at = words === '' ? -1 : text.indexOf(words);
  while (at >= 0 && places.length < MOST_PLACES) {
    places.push(at);
    at = text.indexOf(words, at + 1);
  }
  return places;
};

/** The words of a comment as the captured text has them. */
const wordsOf = ({ text = '', recognised }: PageComment): string =>
  plainOf(recognised ? text.replace(SPELLED_OUT, '') : text).text;

/**
 * Where the words of each comment stand in the captured text, by its number. Comments follow one
 * another there as in the list, and each stands after its author's name. A comment whose words
 * stand in several places, none of them told apart so, has no place.
 */
export const placeComments = (
  captured: string,
  comments: readonly PageComment[],
): ReadonlyMap<number, TextRange> => {
  const { text, at } = plainOf(captured);
  const placed = new Map<number, TextRange>();
  let last = 0;
  for (const comment of comments) {
    const words = wordsOf(comment);
    const name = plainOf(comment.author?.name ?? comment.author?.handle ?? '').text;
    const all = placesOf(words, text);
    const named = all.filter(
      (start) =>
        name !== '' && text.slice(Math.max(0, start - FARTHEST_NAME), start).includes(name),
    );
    const start =
      named.find((one) => one >= last) ?? named[0] ?? (all.length === 1 ? all[0] : undefined);
    if (start === undefined) continue;
    const end = start + words.length;
    placed.set(comment.number, { start: at[start] ?? 0, end: (at[end - 1] ?? 0) + 1 });
    last = Math.max(last, end);
  }
  return placed;
};

/** The comment that a range of the captured text is of; undefined where it is of none alone. */
export const commentAt = (
  captured: string,
  comments: readonly PageComment[],
  { start, end }: TextRange,
): CommentFacts | undefined => {
  const places = placeComments(captured, comments);
  const around = comments.find(({ number }) => {
    const place = places.get(number);
    return place && place.start <= start && end <= place.end;
  });
  return around && commentFacts(around);
};
