import { namesIn } from '../../../casework/accounts/names-in.ts';
import type { Spread } from '../../../casework/copies/spread-of-posts.ts';
import { MEASURES } from '../../../casework/reach.ts';
import type { Statement } from '../../../evidence/casework.ts';
import { isTranscript } from '../../../evidence/statement/anchor.ts';
import { placeWords } from '../../../evidence/statement/place-words.ts';
import { fillIn } from '../../../words/fill-in.ts';
import { BLANK } from '../../model/blank.ts';
import type { Line } from '../kit/cells.ts';
import type { FilingList, ListItem } from '../kit/open-list.ts';
import { MARKS, quoted } from '../kit/punctuation.ts';
import { references } from '../kit/references.ts';
import { shortened } from '../kit/shortened.ts';

/** The words of a statement, verbatim, and where they stand; whose transcript they are. */
export const wordLines = (
  { words: { filingStatements: w, terms } }: FilingList,
  { anchor }: Statement,
  { record }: ListItem,
): readonly Line[] => {
  if (isTranscript(anchor)) {
    const { kind, values } = placeWords(anchor, record.artifacts);
    const by = fillIn(terms.transcriptBy, { name: anchor.by });
    return [anchor.exact, fillIn(terms[`place_${kind}`], values), by];
  }
  const { exact, artifact, start, end } = anchor;
  // A place without length is what a package for a court gives for a redacted text.
  const place = end > start ? w.place : w.placeHidden;
  return [exact, fillIn(place, { file: artifact, start: start + 1, end })];
};

/** Which comment the words are of; nothing where they are of the post. */
export const commentLine = (
  { words: { filingStatements: w } }: FilingList,
  { comment }: Statement,
): Line => comment && fillIn(w.comment, { number: comment.number });

/** The entities that a statement is about, each with the names by which the page calls it. */
export const entityLines = (
  { words, entries, language }: FilingList,
  { entities, anchor }: Statement,
  { record }: ListItem,
): readonly Line[] => {
  const { filingStatements: w } = words;
  const post = [record.post?.title, record.post?.text].filter(Boolean).join('\n');
  return entries.entity
    .filter(({ id }) => entities.includes(id))
    .flatMap(({ name, aliases, handles }) => {
      const find = namesIn([name, ...aliases, ...handles]);
      const named = find(anchor.exact);
      const names = (named.length > 0 ? named : find(post)).join(MARKS[language].separator);
      if (names === '') return [name, w.namedNowhere];
      return [name, fillIn(named.length > 0 ? w.namedAs : w.namedInPost, { names })];
    });
};

/** The counts that the page states at the capture, in its words. */
export const countLines = (list: FilingList, { record }: ListItem): readonly Line[] => {
  const { filingStatements: w, terms } = list.words;
  const engagement = record.post?.engagement ?? {};
  const counts = MEASURES.flatMap((measure) => {
    const raw = engagement[measure]?.raw;
    return raw ? [`${terms[`measure_${measure}`]} ${quoted(shortened(list, raw))}`] : [];
  });
  return counts.length > 0 ? counts : [w.noCounts];
};

/** How many posts have the same text, and how many repost it, in the package; their exhibits. */
export const spreadLines = (
  list: FilingList,
  { copies, reposts }: Spread<ListItem>,
): readonly Line[] => {
  const { filingStatements: w } = list.words;
  const listed = (posts: readonly ListItem[]) =>
    posts.length > 0 &&
    references(
      list,
      posts.map(({ id }) => id),
    );
  return [
    fillIn(w.copies, { count: copies.length }),
    listed(copies),
    fillIn(w.reposts, { count: reposts.length }),
    listed(reposts),
  ];
};

/** The translation of a statement and who made it; a blank where there is none. */
export const translationLines = (
  { words: { filingStatements: w } }: FilingList,
  { translation }: Statement,
): readonly Line[] =>
  translation
    ? [translation.text, translation.by ? fillIn(w.translatedBy, { name: translation.by }) : BLANK]
    : [];
