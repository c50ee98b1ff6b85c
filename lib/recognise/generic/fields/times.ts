import type { StatedTime } from '../../../evidence/item.ts';
import { attribute, findAll } from '../../page/document/dom.ts';
import { lineOf } from '../../page/document/visible-text.ts';
import type { Draft } from '../../page/draft.ts';
import type { Page } from '../../page/page.ts';
import { certainTime, withShown } from '../../times/stated-time.ts';
import { cambrianDate } from '../structured/json-ld.ts';
import { metaOf } from '../structured/meta.ts';
import { EDITED_TAGS, PUBLISHED_TAGS } from '../structured/meta-tag-names.ts';
import { timesOfThing } from '../structured/thing-fields.ts';
import { datedLines, firstPublication } from '../visible/dated-lines.ts';
import type { PageClues } from './page-clues.ts';

const DAY = 864e5;
const HOUR = 36e5;

const distance = (a: StatedTime | undefined, b: StatedTime | undefined): number =>
  Math.abs(Date.parse(a?.at ?? '') - Date.parse(b?.at ?? ''));

/** The exact time with the words that the page shows for it, where it shows a time of that day. */
const withShownWords = (
  exact: StatedTime | undefined,
  shown: readonly StatedTime[],
): StatedTime | undefined => {
  const same = shown.find((time) => distance(time, exact) < DAY);
  return withShown(exact, same?.shown ?? same?.raw);
};

/**
 * Replaces a time without a zone by one with a zone elsewhere on the page, if the two differ only
 * by a zone's offset: a whole number of quarters of an hour, 14 hours at most.
 */
const withStatedZone = (time: StatedTime | undefined, page: Page): StatedTime | undefined => {
  if (!time?.at || time.precision !== 'second' || !time.assumedTimeZone) return time;
  const stated = findAll(page.document, 'time[datetime], meta[content*="T"]', 300)
    .map((element) =>
      certainTime(
        attribute(element, 'datetime') ?? attribute(element, 'content'),
        page.clock,
        element.localName === 'time' ? 'attribute' : 'embedded data',
      ),
    )
    .filter(
      (other) => other?.at !== undefined && other.precision === 'second' && !other.assumedTimeZone,
    );
  const differsByOffset = (other: StatedTime | undefined): boolean =>
    distance(other, time) <= 14 * HOUR && Math.floor(distance(other, time) / 1e3) % 900 === 0;
  return stated.find(differsByOffset) ?? time;
};

/**
 * When the page was published and changed: from structured data, then meta tags, then the lines
 * beside the headline, unless it stands in a running sentence. With `ownOnly`, for pages that are
 * no post, only from lines that are nothing but a time or say that something was published: another
 * date is that of what the page tells of.
 */
export const readTimes = (
  { thing, meta, lines, page }: PageClues,
  { ownOnly = false }: { readonly ownOnly?: boolean } = {},
): Pick<Draft, 'published' | 'edited'> => {
  const stated = thing ? timesOfThing(thing, page) : {};
  const dated = datedLines(lines, page.clock).filter(
    ({ isOwn, isInSentence }) => isOwn || !(ownOnly || isInSentence),
  );
  const exact = withStatedZone(
    stated.published ??
      certainTime(
        metaOf(meta, ...PUBLISHED_TAGS) ?? cambrianDate(page.document),
        page.clock,
        'embedded data',
      ),
    page,
  );
  const shown = dated.map(({ time }) => time);
  return {
    published: withShownWords(exact, shown) ?? firstPublication(dated),
    edited:
      stated.edited ??
      certainTime(metaOf(meta, ...EDITED_TAGS), page.clock, 'embedded data') ??
      dated.find(({ isEdit }) => isEdit)?.time,
  };
};

/** A time with the words of the `<time>` inside the post that states the same instant. */
export const withTimeElementWords = (
  published: StatedTime | undefined,
  element: Element | undefined,
  page: Page,
): StatedTime | undefined => {
  const times = element && published ? findAll(element, 'time[datetime]', 40) : [];
  const same = times.find(
    (time) => certainTime(attribute(time, 'datetime'), page.clock)?.at === published?.at,
  );
  const words = lineOf(same);
  return withShown(published, words);
};
