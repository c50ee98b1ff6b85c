import { digestNow } from '../../evidence/digest.ts';
import type { ParsedDerived, ParsedItem } from '../../format/parse-index.ts';
import type { ParsedRecord } from '../../format/parse-record.ts';
import {
  BEFORE_POLICY,
  SHOWN_FROM,
  SHOWN_MARK,
  SHOWN_PAGE,
  SHOWN_PICTURE,
  SHOWN_PLAYED,
  SHOWN_POLICY,
} from '../../format/shown-page.ts';
import { type Bag, textOf } from '../bag.ts';

const VALUE = String.raw`=([^\s">]+)`;
const INSERTED = `${SHOWN_MARK} src(?:${VALUE})?(?: srcset(?: poster${VALUE})?)?(?=[\\s/>])`;
const INSERTION = new RegExp(`(?<=<(?:img|video|audio|source|track))${INSERTED}`, 'gi');
/** What plays, or names what plays: each must begin with an insertion, or it could be asked for. */
const PLAYS = /<(?:video|audio|source|track)(?=[\s/>])/gi;
const KEPT_BACK = new RegExp(
  `${PLAYS.source}${SHOWN_MARK} src(?:${VALUE})? srcset(?=[\\s/>])`,
  'gi',
);
const DATA = /^data:([a-z0-9./+-]+);base64,([A-Za-z0-9+/]+={0,2})$/;
const BESIDE = /^\.\.\/(media\/[a-z0-9.]+)$/;

type Medium = ParsedRecord['artifacts'][number];

/** The kept file that an inserted value shows; undefined where it is none of this item. */
const shownBy = (value: string, media: readonly Medium[]): Medium | undefined => {
  const [, beside] = BESIDE.exec(value) ?? [];
  if (beside)
    return media.find(({ path, mediaType }) => path === beside && SHOWN_PLAYED.test(mediaType));
  const [, mediaType = '', base64 = ''] = DATA.exec(value) ?? [];
  if (!SHOWN_PICTURE.test(mediaType) || base64.length % 4 !== 0) return undefined;
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const digest = digestNow(bytes);
  return media.find((one) => one.digest === digest && one.mediaType === mediaType);
};

const MOST_BEFORE = 20_000;

const endOfTag = (html: string, from: number): number => {
  const rest = /(?:[^"'>]|"[^"]*")*>/y;
  rest.lastIndex = from;
  return rest.test(html) ? rest.lastIndex : from;
};

/**
 * The part of a document in which a shown file's address must stand: the tag, with the sources of
 * its picture before it, or those of a player in it.
 */
const aroundTag = (html: string, at: number, inserted: number): string => {
  const tag = html.lastIndexOf('<', at);
  const name = html.slice(tag + 1, at);
  if (/^(?:video|audio)$/i.test(name)) {
    const end = html.indexOf(`</${name}`, at);
    return html.slice(tag, end < 0 ? undefined : end);
  }
  const picture = html.lastIndexOf('<picture', tag);
  const isInPicture = picture > html.lastIndexOf('</picture', tag);
  const from = isInPicture ? Math.max(picture, tag - MOST_BEFORE) : tag;
  return html.slice(from, endOfTag(html, at + inserted));
};

const decode = (value: string): string =>
  value
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** Whether a document names an address, in full or as its base makes it full. */
const names = (part: string, url: string, base: string): boolean =>
  [...part.matchAll(/="([^"]*)"/g)]
    .flatMap(([, value = '']) => [
      value,
      ...value.split(/\s+/).map((word) => word.replace(/,$/, '')),
    ])
    .some((word) => URL.canParse(decode(word), base) && new URL(decode(word), base).href === url);

const baseOf = (html: string, url: string): string => {
  const [, href = ''] = /<base [^>]*data-matterproof-href="([^"]*)"/.exec(html) ?? [];
  return URL.canParse(decode(href), url) ? new URL(decode(href), url).href : url;
};

/** What the insertions show, and why one of them is not what it may be. */
const readInsertions = (html: string, record: ParsedRecord, media: readonly Medium[]) => {
  const base = baseOf(html, record.page.url);
  const shown = new Set<Medium>();
  for (const {
    index,
    0: { length },
    1: source,
    2: poster,
  } of html.matchAll(INSERTION))
    for (const value of [source, poster]) {
      if (value === undefined) continue;
      const medium = shownBy(value, media);
      if (!medium) return { shown, fault: 'shows something that is no kept file of its item' };
      if (!medium.medium || !names(aroundTag(html, index, length), medium.medium.url, base))
        return { shown, fault: `shows ${medium.path} where the document has another address` };
      shown.add(medium);
    }
  return { shown };
};

const countOf = (html: string, pattern: RegExp): number => html.match(pattern)?.length ?? 0;

/**
 * Says why a copy of an item's document that shows its media is not what it may be; undefined if it
 * is. It is the document with insertions and no other change, and each insertion shows a kept file
 * of the item that goes out, where the document has that file's address, or keeps something from
 * being asked for.
 */
export const shownPageFault = (
  bag: Bag,
  { folder, artifacts, redactedRecord }: ParsedItem,
  { path, mediaType, from }: ParsedDerived,
  record: ParsedRecord,
): string | undefined => {
  if (path !== `${folder}/${SHOWN_PAGE}` || mediaType !== 'text/html')
    return 'is not named as the copy of a document that shows its media';
  const sent = new Set(artifacts.map((one) => one.path));
  const out = record.artifacts.filter((one) => sent.has(`${folder}/${one.path}`));
  const document = out.find((one) => one.path === SHOWN_FROM);
  if (redactedRecord || !document) return 'shows a document that stays back';
  const html = textOf(bag, `data/${path}`);
  if (html === undefined) return undefined;
  const media = out.filter(({ role }) => role === 'media');
  const bare = html
    .replace(`${BEFORE_POLICY}${SHOWN_POLICY}`, BEFORE_POLICY)
    .replace(INSERTION, '');
  if (digestNow(bare) !== document.digest)
    return 'differs from dom.html by more than the kept media';
  if (countOf(html, PLAYS) !== countOf(html, KEPT_BACK))
    return 'could ask for what is not in the package';
  const { shown, fault } = readInsertions(html, record, media);
  if (fault) return fault;
  const parents = new Set([document, ...shown].map(({ digest }) => digest));
  const isWhole = parents.size === from.length && from.every((digest) => parents.has(digest));
  return isWhole ? undefined : 'does not name the files that it shows';
};
