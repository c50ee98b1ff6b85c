import {
  BEFORE_POLICY,
  SHOWN_MARK,
  SHOWN_PICTURE,
  SHOWN_PLAYED,
  SHOWN_POLICY,
} from '../../format/shown-page.ts';
import { addressesOf, baseIn, playedAddresses, posterOf } from './tag-addresses.ts';

/** A kept file of a post: its path in the item's folder, kind, size, and address in the page. */
export type KeptMedium = {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly url: string;
};

/** Bytes of pictures that one copy holds at most; what would be more is not shown in it. */
const MOST_PICTURES = 32 * 2 ** 20;
/** Our content policy stands in so many characters at the beginning of a document. */
const POLICY_WITHIN = 500;

const resolve = (address: string, base: string): string | undefined =>
  URL.canParse(address, base) ? new URL(address, base).href : undefined;

/** The kept pictures that fit into one copy. */
const thatFit = (media: readonly KeptMedium[]): readonly KeptMedium[] => {
  let left = MOST_PICTURES;
  return media.filter(({ mediaType, bytes }) => {
    if (SHOWN_PLAYED.test(mediaType)) return true;
    if (!SHOWN_PICTURE.test(mediaType) || bytes > left) return false;
    left -= bytes;
    return true;
  });
};

/** Which kept file stands where in a document: found by the addresses that its tags name. */
const findPlaces = (html: string, pageUrl: string, media: readonly KeptMedium[]) => {
  const base = resolve(baseIn(html) ?? '', pageUrl) ?? pageUrl;
  const byUrl = new Map(thatFit(media).map((one) => [one.url, one]));
  const find = (addresses: readonly string[], kind: RegExp): KeptMedium | undefined =>
    addresses
      .map((address) => byUrl.get(resolve(address, base) ?? ''))
      .find((one) => one && kind.test(one.mediaType));
  let sources: readonly string[] = [];
  return [...html.matchAll(/<(img|picture|video|audio|source|track)(?=[\s/>])/gi)].map((match) => {
    const at = match.index + match[0].length;
    const name = (match[1] ?? '').toLowerCase();
    if (name === 'picture') sources = [];
    if (name === 'source') sources = [...sources, ...addressesOf(html, at)];
    if (name === 'img') {
      const shown = find([...sources, ...addressesOf(html, at)], SHOWN_PICTURE);
      sources = [];
      return { at, name, shown };
    }
    if (name !== 'video' && name !== 'audio') return { at, name };
    const poster = find([posterOf(html, at) ?? ''], SHOWN_PICTURE);
    return { at, name, shown: find(playedAddresses(html, at), SHOWN_PLAYED), poster };
  });
};

type Place = ReturnType<typeof findPlaces>[number];
type Base64Of = (path: string) => Promise<string>;

const insertion = async (
  { name, shown, poster }: Place,
  base64Of: Base64Of,
): Promise<string | undefined> => {
  const data = async ({ path, mediaType }: KeptMedium) =>
    `data:${mediaType};base64,${await base64Of(path)}`;
  if (name === 'picture') return undefined;
  if (name === 'img') return shown && `${SHOWN_MARK} src=${await data(shown)}`;
  // Nothing else that plays may be asked for, whatever address the page gave it.
  const source = shown ? ` src=../${shown.path}` : ' src';
  return `${SHOWN_MARK}${source} srcset${poster ? ` poster=${await data(poster)}` : ''}`;
};

/** A copy of a document, and the paths of the kept files that it shows. */
export type ShownPage = { readonly html: string; readonly paths: readonly string[] };

/**
 * A copy of a kept document that shows the kept media: pictures within it, sound and video by their
 * path beside it. Returns undefined where it would show none, or where the document has no policy
 * of ours. `base64Of` reads a file of the item.
 */
export const buildShownPage = async (
  html: string,
  pageUrl: string,
  media: readonly KeptMedium[],
  base64Of: Base64Of,
): Promise<ShownPage | undefined> => {
  const policy = html.indexOf(BEFORE_POLICY);
  if (policy < 0 || policy > POLICY_WITHIN || html.includes(SHOWN_MARK.trim())) return undefined;
  const places = findPlaces(html, pageUrl, media);
  const paths = new Set(
    places.flatMap(({ shown, poster }) => [shown, poster]).flatMap((one) => one?.path ?? []),
  );
  if (paths.size === 0) return undefined;
  const known = new Map<string, Promise<string>>();
  const once = (path: string) => {
    const read = known.get(path) ?? base64Of(path);
    known.set(path, read);
    return read;
  };
  const at = policy + BEFORE_POLICY.length;
  const pieces = [html.slice(0, at), SHOWN_POLICY];
  let from = at;
  for (const place of places) {
    const inserted = await insertion(place, once);
    if (inserted === undefined) continue;
    pieces.push(html.slice(from, place.at), inserted);
    from = place.at;
  }
  return { html: [...pieces, html.slice(from)].join(''), paths: [...paths].toSorted() };
};
