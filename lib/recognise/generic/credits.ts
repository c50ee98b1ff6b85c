import type { StatedTime } from '../../evidence/item.ts';
import { attribute, findAll, titleOf } from '../page/dom.ts';
import { memberOf } from '../page/json.ts';
import type { Draft, Page } from '../recogniser.ts';
import { certainTime } from '../times.ts';
import { authorName } from './author-name.ts';
import {
  bylineNames,
  datedLines,
  namesBesideDate,
  statedPublished,
  statedSource,
  statedWriter,
} from './byline.ts';
import type { Evidence } from './evidence.ts';
import { cambrianDate } from './json-ld.ts';
import { AUTHORS, EDITED, metaOf, PUBLISHED } from './meta.ts';
import { type Thing, textOf, typesOf } from './structured.ts';
import { authorOfThing, timesOfThing } from './thing-fields.ts';

const isChinese = ({ page, headline }: Evidence): boolean =>
  /\p{Script=Han}/u.test(headline?.text ?? titleOf(page.document) ?? '');

const metaAuthor = ({ meta }: Evidence): string | undefined =>
  AUTHORS.flatMap((name) => meta.get(name) ?? [])
    .map(authorName)
    .find((name) => name !== undefined);

/** "史蒂文的家_藍天 (stevenhgm)": a name with the account behind it. */
const withHandle = (name: string): NonNullable<Draft['author']> => {
  const [, shown, handle] = /^(.+?) ?\(@?([A-Za-z][\w.-]{2,30})\)$/u.exec(name) ?? [];
  return shown && !shown.includes(handle ?? '') ? { name: shown, handle } : { name };
};

const isHouse = (thing: Thing | undefined, name: string): boolean =>
  typesOf(memberOf(thing, 'author')).includes('Organization') ||
  textOf(memberOf(thing, 'publisher'), 'name') === name;

/** Chinese news pages name a writer or a source in words; others mark their authors up. */
export const authorOf = (evidence: Evidence): Draft['author'] => {
  const { thing, page, lines } = evidence;
  const stated = statedWriter(lines) ?? (isChinese(evidence) ? statedSource(lines) : undefined);
  if (stated) return { name: stated };
  const structured = thing && authorOfThing(thing, page);
  const names = bylineNames(lines);
  const marked = names.length > 0 && names.length <= 4 ? names.join(', ') : undefined;
  // Where the data names only the house that publishes, the person beneath the headline is the one
  // who wrote.
  if (structured?.name && !(marked && isHouse(thing, structured.name)))
    return { ...structured, ...withHandle(structured.name) };
  const name = marked ?? metaAuthor(evidence) ?? namesBesideDate(lines, page);
  return name ? withHandle(name) : undefined;
};

/** The page's own words for an instant that its code states, where both are of the same day. */
const inWords = (
  exact: StatedTime | undefined,
  shown: readonly StatedTime[],
): StatedTime | undefined => {
  const same = shown.find(
    (time) => Math.abs(Date.parse(time.at ?? '') - Date.parse(exact?.at ?? '')) < 864e5,
  );
  return exact && same ? { ...exact, raw: same.raw } : exact;
};

/**
 * The same minute and second stated with a zone beside a time stated without one: the first is then
 * the second, exactly.
 */
const zoned = (time: StatedTime | undefined, page: Page): StatedTime | undefined => {
  if (!time?.at || time.precision !== 'second' || !time.assumedTimeZone) return time;
  const stated = findAll(page.document, 'time[datetime], meta[content*="T"]', 300)
    .map((element) =>
      certainTime(attribute(element, 'datetime') ?? attribute(element, 'content'), page.clock),
    )
    .filter(
      (other) => other?.at !== undefined && other.precision === 'second' && !other.assumedTimeZone,
    );
  const away = (other: StatedTime | undefined): number =>
    Math.abs(Date.parse(other?.at ?? '') - Date.parse(time.at ?? ''));
  return (
    stated.find((other) => away(other) <= 14 * 36e5 && Math.floor(away(other) / 1e3) % 900 === 0) ??
    time
  );
};

/**
 * When the page was published and changed: structured data, then meta tags, then the words beside
 * the headline.
 */
export const timesOf = ({
  thing,
  meta,
  lines,
  page,
}: Evidence): Pick<Draft, 'published' | 'edited'> => {
  const stated = thing ? timesOfThing(thing, page) : {};
  const dated = datedLines(lines, page.clock);
  const code = zoned(
    stated.published ??
      certainTime(metaOf(meta, ...PUBLISHED) ?? cambrianDate(page.document), page.clock),
    page,
  );
  const shown = dated.map(({ time }) => time);
  return {
    published: inWords(code, shown) ?? statedPublished(dated),
    edited:
      stated.edited ??
      certainTime(metaOf(meta, ...EDITED), page.clock) ??
      dated.find(({ edited }) => edited)?.time,
  };
};
