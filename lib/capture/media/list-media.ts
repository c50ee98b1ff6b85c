import { LEAST_PICTURE, type PageMedia, type PageMedium } from '../../evidence/media/media.ts';
import { elementsBelow } from '../dom/flat-tree.ts';
import { elementPath } from './element-path.ts';

const LONGEST_ALT = 500;

const absolute = (address: string, { baseURI }: Element): string | undefined => {
  try {
    return new URL(address, baseURI).href;
  } catch {
    return undefined;
  }
};

const isLarge = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return width >= LEAST_PICTURE || height >= LEAST_PICTURE;
};

const altOf = (element: Element): Pick<PageMedium, 'alt'> => {
  const alt = element.getAttribute('alt') ?? element.getAttribute('aria-label') ?? '';
  return alt.trim() === '' ? {} : { alt: alt.trim().slice(0, LONGEST_ALT) };
};

/** What an element shows or plays, before its place in the page is put into words. */
type Found = Omit<PageMedium, 'element'>;

const picture = (element: Element, address: string): readonly Found[] => {
  const url = absolute(address, element);
  const isFetched = url !== undefined && /^(?:https?|blob|file):/u.test(url);
  if (!isFetched) return []; // a data: address stands whole in the document that is kept
  return [{ kind: 'picture', url, ...altOf(element) }];
};

const backgroundsOf = (element: Element): readonly Found[] => {
  const { backgroundImage } = getComputedStyle(element);
  if (!backgroundImage.includes('url(') || !isLarge(element)) return [];
  return [...backgroundImage.matchAll(/url\("((?:[^"\\]|\\.)*)"\)/gu)].flatMap(([, address = '']) =>
    picture(element, address.replace(/\\(.)/gu, '$1')),
  );
};

const addressOf = (media: HTMLMediaElement): string =>
  media.currentSrc || media.src || (media.querySelector('source')?.getAttribute('src') ?? '');

const playedIn = (media: HTMLMediaElement): readonly Found[] => {
  const kind = media.localName === 'audio' ? 'sound' : 'video';
  const url = media.srcObject ? undefined : absolute(addressOf(media), media);
  const isEmpty = !media.srcObject && addressOf(media) === '';
  const poster = media.getAttribute('poster');
  const played: Found = {
    kind,
    ...(url !== undefined && { url }),
    ...altOf(media),
    ...(media.mediaKeys && { isProtected: true as const }),
  };
  return [...(isEmpty ? [] : [played]), ...(poster ? picture(media, poster) : [])];
};

const mediaOf = (element: Element): readonly Found[] => {
  const { localName } = element;
  if (localName === 'video' || localName === 'audio') return playedIn(element as HTMLMediaElement);
  if (localName !== 'img') return backgroundsOf(element);
  const image = element as HTMLImageElement;
  return isLarge(image) ? picture(image, image.currentSrc || image.src) : [];
};

/**
 * The pictures, sounds and videos in a post, in the order in which they are laid out, each address
 * once. All are counted, and the first `most` are listed.
 */
export const listMedia = (post: Element, most: number): PageMedia => {
  const seen = new Set<string | Element>();
  const listed: PageMedium[] = [];
  for (const element of [post, ...elementsBelow(post)])
    for (const medium of mediaOf(element)) {
      const key = medium.url ?? element;
      if (seen.has(key)) continue;
      seen.add(key);
      if (listed.length < most) listed.push({ ...medium, element: elementPath(element) });
    }
  return { found: seen.size, listed };
};
