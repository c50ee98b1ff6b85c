import type { Account } from '../../../evidence/casework.ts';
import type { Author, ItemRecord } from '../../../evidence/item.ts';
import { platformName } from '../../../evidence/names/platform.ts';
import { fillIn } from '../../../words/fill-in.ts';
import type { Line } from './cells.ts';
import type { FilingList } from './open-list.ts';
import { bracketed, labelled, MARKS } from './punctuation.ts';
import { shortened } from './shortened.ts';

/** The pages of an exhibit, with the file where the exhibits are in several; absent if unknown. */
export const pagesOf = ({ places, words }: FilingList, id: string): string | undefined => {
  const range = places.pages.get(id);
  if (!range) return undefined;
  const { onePage, morePages } = words.filingLists;
  const { first, last, file } = range;
  const pages = fillIn(first === last ? onePage : morePages, { first, last });
  const files = new Set([...places.pages.values()].map((one) => one.file));
  return files.size > 1 ? `${file} ${pages}` : pages;
};

/** An exhibit, or that the item is not in the package. */
export const exhibitOrBack = ({ itemOf, words }: FilingList, id: string): string =>
  itemOf.get(id)?.exhibit ?? fillIn(words.filingLists.stayBack, { count: 1 });

/** An exhibit with its pages. */
export const referenceOf = (list: FilingList, id: string): string | undefined => {
  const exhibit = list.itemOf.get(id)?.exhibit;
  const pages = pagesOf(list, id);
  if (exhibit === undefined || pages === undefined) return exhibit;
  return bracketed(list.language, exhibit, pages);
};

/** Exhibits with their pages, a line each, and how many others are not in the package. */
export const referenceLines = (list: FilingList, ids: readonly string[]): readonly Line[] => {
  const back = ids.filter((id) => !list.itemOf.has(id)).length;
  return [
    ...ids.map((id) => referenceOf(list, id)),
    back > 0 && fillIn(list.words.filingLists.stayBack, { count: back }),
  ];
};

/** The same in one line. */
export const references = (list: FilingList, ids: readonly string[]): string =>
  referenceLines(list, ids)
    .filter((line) => typeof line === 'string' && line !== '')
    .join(MARKS[list.language].separator);

export const platformOf = (list: FilingList, platform: string | undefined): string =>
  platform ? shortened(list, platformName(platform, list.language)) : '';

/** The names of an author: the name shown, the handle, the UID and the homepage, a line each. */
export const authorLines = (list: FilingList, author: Author | undefined): readonly Line[] => {
  const { words, language } = list;
  const { name, handle, id, url } = author ?? {};
  const short = (text: string | undefined) => text && shortened(list, text);
  return [
    short(name),
    handle && handle !== name && fillIn(words.filingLists.handle, { handle: short(handle) ?? '' }),
    id && labelled(language, 'UID', short(id) ?? ''),
    url && fillIn(words.filingLists.homepage, { url: short(url) ?? '' }),
  ];
};

/** The names of an account of a respondent, a line each. */
export const accountLines = (
  list: FilingList,
  { handle, platformId, url, earlierNames }: Account,
): readonly Line[] => {
  const { earlierNames: earlier } = list.words.filingLists;
  const { separator } = MARKS[list.language];
  const author = { name: handle, ...(platformId && { id: platformId }), ...(url && { url }) };
  return [
    ...authorLines(list, author),
    earlierNames.length > 0 && fillIn(earlier, { names: earlierNames.join(separator) }),
  ];
};

/** A post's author in one line, by which totals tell accounts apart. */
export const authorInOne = (list: FilingList, { post }: ItemRecord): string => {
  const { name, handle, id } = post?.author ?? {};
  const parts = [
    platformOf(list, post?.platform),
    name ?? handle,
    id && labelled(list.language, 'UID', id),
  ];
  return parts.flatMap((part) => (part ? [shortened(list, part)] : [])).join(' · ');
};
