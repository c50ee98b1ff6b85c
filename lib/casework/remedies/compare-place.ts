import type { Box } from '../../evidence/page/box.ts';
import type { OrderedAct } from './act-evidence.ts';
import type { PageRecord, WayResult } from './way-result.ts';

/**
 * A box in the picture, in CSS pixels from the top left of the page; `isFirstScreen` tells whether
 * its top stood in the window before anybody scrolled, where the window's height is known.
 */
export type PlacedBox = Box & { readonly isFirstScreen?: boolean };

/** How one box stands beside another: `near` and sizes within a tenth count as the same. */
export type BoxDifference = {
  readonly place: 'near' | 'elsewhere';
  readonly size: 'same' | 'larger' | 'smaller';
};

/**
 * Where on its page the text stood: on a homepage, by the path of the address, or as a box. The
 * boxes are of the first wrong item and of the first item observed, where their records have them.
 */
export type PlaceRow = WayResult & {
  readonly row: 'place';
  readonly of: 'homepage' | 'box';
  readonly ordered?: PlacedBox;
  readonly observed?: PlacedBox;
  readonly difference?: BoxDifference;
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
export const postBox = (record: PageRecord | undefined): PlacedBox | undefined => {
  const picture = record?.artifacts.find(({ role }) => role === 'post');
  const scale = picture?.scale ?? record?.environment.devicePixelRatio;
  if (!picture?.pixels || !picture.offset || !scale) return undefined;
  const height = record?.environment.viewport?.height;
  return {
    ...(height !== undefined && { isFirstScreen: picture.offset.y < height }),
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

/**
 * How far a box may be from another and still stand at the same place, as a share of the window's
 * width: a line more above it, or another scroll bar, moves it so far.
 */
const NEAR = 0.05;
/** How much the areas of two boxes of the same size may differ. */
const SAME_SIZE = 0.1;

const differenceOf = (one: PlacedBox, other: PlacedBox, width: number): BoxDifference => {
  const isNear = (['x', 'y'] as const).every((key) => {
    return Math.abs(one[key] - other[key]) <= width * NEAR;
  });
  const growth = (other.width * other.height) / (one.width * one.height) - 1;
  const size = Math.abs(growth) <= SAME_SIZE ? 'same' : growth > 0 ? 'larger' : 'smaller';
  return { place: isNear ? 'near' : 'elsewhere', size };
};

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
  const difference = differenceOf(wrong.box, right.box, width);
  const isSame =
    difference.place === 'near' &&
    difference.size === 'same' &&
    wrong.box.isFirstScreen === right.box.isFirstScreen;
  return { ...row, difference, result: isSame ? 'same' : 'different' };
};

/** Where the order asks for the homepage, the address tells; else the places of wrong and right. */
export const placeRow = (
  act: OrderedAct,
  items: readonly string[],
  recordOf: RecordOf,
): PlaceRow =>
  act.type === 'homepage-statement' ? homepageRow(items, recordOf) : boxRow(act, items, recordOf);
