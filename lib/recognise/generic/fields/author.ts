import { titleOf } from '../../page/document/dom.ts';
import type { Draft } from '../../page/draft.ts';
import { memberOf } from '../../page/json/json-members.ts';
import { authorName } from '../strings/author-name.ts';
import { AUTHOR_TAGS } from '../structured/meta-tag-names.ts';
import { type Thing, textOf, typesOf } from '../structured/thing.ts';
import { authorOfThing } from '../structured/thing-fields.ts';
import { bylineNames, nameBesideDate, statedSource, statedWriter } from '../visible/byline.ts';
import type { PageClues } from './page-clues.ts';

const isChinese = ({ page, headline }: PageClues): boolean =>
  /\p{Script=Han}/u.test(headline?.text ?? titleOf(page.document) ?? '');

const metaAuthor = ({ meta }: PageClues): string | undefined =>
  AUTHOR_TAGS.flatMap((name) => meta.get(name) ?? [])
    .map(authorName)
    .find((name) => name !== undefined);

/** Splits "史蒂文的家_藍天 (stevenhgm)" into the name and the account's handle. */
const withHandle = (name: string): NonNullable<Draft['author']> => {
  const [, shown, handle] = /^(.+?) ?\(@?([A-Za-z][\w.-]{2,30})\)$/u.exec(name) ?? [];
  return shown && !shown.includes(handle ?? '') ? { name: shown, handle } : { name };
};

const isPublisher = (thing: Thing | undefined, name: string): boolean =>
  typesOf(memberOf(thing, 'author')).includes('Organization') ||
  textOf(memberOf(thing, 'publisher'), 'name') === name;

/**
 * A page's author. Chinese news pages name a writer or a source in words beside the headline; on
 * other pages structured data comes first, then byline markup, then meta tags.
 */
export const readAuthor = (clues: PageClues): Draft['author'] => {
  const { thing, page, lines } = clues;
  const stated = statedWriter(lines) ?? (isChinese(clues) ? statedSource(lines) : undefined);
  if (stated) return { name: stated };
  const structured = thing && authorOfThing(thing, page);
  const names = bylineNames(lines);
  const marked = names.length > 0 && names.length <= 4 ? names.join(', ') : undefined;
  // Where the data names only the publisher, the person named beneath the headline is the author.
  if (structured?.name && !(marked && isPublisher(thing, structured.name)))
    return { ...structured, ...withHandle(structured.name) };
  const name = marked ?? metaAuthor(clues) ?? nameBesideDate(lines, page);
  return name ? withHandle(name) : undefined;
};
