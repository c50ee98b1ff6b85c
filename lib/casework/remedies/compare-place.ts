import type { Box } from '../../evidence/page/box.ts';
import type { OrderedAct } from './act-evidence.ts';
import type { PageRecord, WayResult } from './way-result.ts';

/**
 * Where on its page the text stood: on a homepage, by the path of the address, or as a box in the
 * picture, in CSS pixels from the top left of the page. The boxes are of the first wrong item and
 * of the first item observed, where their records have them.
 */
export type PlaceRow = WayResult & {
  readonly row: 'place';
  readonly of: 'homepage' | 'box';
  readonly ordered?: Box;
  readonly observed?: Box;
};

const HOME = /^\/(?:(?:index|default|home)(?:\.\w{1,5})?\/?)?$/iu;

/**
 * Whether an address is that of a homepage by its path; undefined where a query or fragment may
 * choose another page, and for what is no address of the web.
 */
export const isHomepage = (address: string): boolean | undefined => {
  const url = URL.parse(address);
  if (!url || !/^https?:$/u.test(url.protocol)) return undefined;
  if (!HOME.test(url.pathname)) return false;
  return url.search === '' && url.hash === '' ? true : undefined;
};

/** The box of the post in its picture, in whole CSS pixels; undefined where there is none. */
export const postBox = (record: PageRecord | undefined): Box | undefined => {
  const picture = record?.artifacts.find(({ role }) => role === 'post');
  const scale = picture?.scale ?? record?.environment.devicePixelRatio;
  if (!picture?.pixels || !picture.offset || !scale) return undefined;
  return {
    x: Math.round(picture.offset.x),
    y: Math.round(picture.offset.y),
    width: Math.round(picture.pixels.width / scale),
    height: Math.round(picture.pixels.height / scale),
  };
};

type RecordOf = (item: string) => PageRecord | undefined;

const homepageRow = (items: readonly string[], recordOf: RecordOf): PlaceRow => {
  const known = items.flatMap((item) => {
    const record = recordOf(item);
    return record ? [{ item, record, isHome: isHomepage(record.page.url) }] : [];
  });
  const observed = known.map(({ record }) => postBox(record)).find(Boolean);
  const row = {
    ...({ row: 'place', of: 'homepage' } as const),
    ...(observed && { observed }),
    sources: known.map(({ item }) => item),
  };
  if (known.length === 0) return { ...row, result: 'cannot-tell', why: 'not-recorded' };
  if (known.every(({ isHome }) => isHome)) return { ...row, result: 'same' };
  if (known.every(({ isHome }) => isHome === false)) return { ...row, result: 'different' };
  const why = known.some(({ isHome }) => isHome === undefined) ? 'address-unclear' : 'several';
  return { ...row, result: 'cannot-tell', why };
};

const isSameBox = (one: Box, other: Box): boolean =>
  (['x', 'y', 'width', 'height'] as const).every((key) => one[key] === other[key]);

const boxRow = ({ wrongs }: OrderedAct, items: readonly string[], recordOf: RecordOf): PlaceRow => {
  const firstOf = (ids: readonly string[]) =>
    ids
      .map((item) => ({ item, record: recordOf(item), box: postBox(recordOf(item)) }))
      .find(({ box }) => box);
  const [wrong, right] = [firstOf(wrongs), firstOf(items)];
  const row = {
    ...({ row: 'place', of: 'box' } as const),
    ...(wrong?.box && { ordered: wrong.box }),
    ...(right?.box && { observed: right.box }),
    sources: [wrong, right].flatMap((one) => one?.item ?? []),
  };
  if (wrongs.length === 0) return { ...row, result: 'cannot-tell', why: 'not-ordered' };
  if (!wrong?.box || !right?.box) return { ...row, result: 'cannot-tell', why: 'not-recorded' };
  const width = wrong.record?.environment.viewport?.width;
  if (width === undefined || width !== right.record?.environment.viewport?.width)
    return { ...row, result: 'cannot-tell', why: 'other-window' };
  return { ...row, result: isSameBox(wrong.box, right.box) ? 'same' : 'different' };
};

/** Where the order asks for the homepage, the address tells; else the places of wrong and right. */
export const placeRow = (
  act: OrderedAct,
  items: readonly string[],
  recordOf: RecordOf,
): PlaceRow =>
  act.type === 'homepage-statement' ? homepageRow(items, recordOf) : boxRow(act, items, recordOf);
