import type { Statement } from '../../evidence/casework.ts';
import type { ExportItem } from '../../evidence/export-item.ts';
import type { Artifact } from '../../evidence/item.ts';
import type { Box } from '../../evidence/page/box.ts';
import { markedCopies, type ShownPicture, shownPictures } from './shown-pictures.ts';

/** What a surface is: the post, the page, a part of it that scrolls by itself, or a picture. */
export type SurfaceKind = 'post' | 'page' | 'area' | 'picture';

/**
 * One picture of a surface. `source` is the part of it that shows the surface, in its pixels;
 * `place` is where that lies on the surface, and `scale` the pixels a CSS pixel.
 */
export type SurfacePiece = {
  readonly picture: ShownPicture;
  readonly source: Box;
  readonly place: { readonly x: number; readonly y: number };
  readonly scale: number;
};

/**
 * Something flat that one or more pictures show together, in CSS pixels: `box` is what they show of
 * it. `area` is the index of the part that scrolls by itself, `name` the name of that part or of
 * the file.
 */
export type Surface = {
  readonly kind: SurfaceKind;
  readonly name: string;
  readonly area?: number;
  readonly box: Box;
  /** Whether the lines of the page's text are measured from this surface's own left and top. */
  readonly hasLines: boolean;
  readonly pieces: readonly SurfacePiece[];
};

type Environment = ExportItem['record']['environment'];

/**
 * Pixels of a picture a CSS pixel: the ratio that the page stated, if the picture of the screen has
 * as many pixels as it would have by it, since the width of the window is rounded.
 */
const scaleOf = (
  { viewport, devicePixelRatio: ratio }: Environment,
  screen: { readonly width: number },
): number => {
  if (!viewport?.width) return ratio ?? 1;
  const isExact = ratio && Math.abs(screen.width - viewport.width * ratio) <= ratio + 1;
  return isExact ? ratio : screen.width / viewport.width;
};

const pieceOf = (picture: ShownPicture, usual: number): readonly SurfacePiece[] => {
  const { pixels, offset, usable, scale = usual } = picture.artifact;
  if (!pixels) return [];
  const source = usable ?? { x: 0, y: 0, ...pixels };
  return [{ picture, source, place: offset ?? { x: 0, y: 0 }, scale }];
};

/** What the pieces show together, in whole CSS pixels. */
const boxOf = (pieces: readonly SurfacePiece[]): Box => {
  const left = Math.min(...pieces.map(({ place }) => place.x));
  const top = Math.min(...pieces.map(({ place }) => place.y));
  const ends = pieces.map(({ place, source, scale }) => ({
    x: place.x + source.width / scale,
    y: place.y + source.height / scale,
  }));
  const right = Math.max(...ends.map(({ x }) => x));
  const bottom = Math.max(...ends.map(({ y }) => y));
  const [x, y] = [Math.floor(left), Math.floor(top)];
  return { x, y, width: Math.round(right - x), height: Math.round(bottom - y) };
};

const surfaceOf = (
  facts: Pick<Surface, 'kind' | 'name' | 'hasLines'> & { readonly area?: number | undefined },
  pieces: readonly SurfacePiece[],
): readonly Surface[] => {
  const { area, ...rest } = facts;
  if (pieces.length === 0) return [];
  // In their order down the page, the later one is seen where two overlap.
  const sorted = pieces.toSorted((one, other) => one.place.y - other.place.y);
  return [{ ...rest, ...(area !== undefined && { area }), box: boxOf(sorted), pieces: sorted }];
};

/** Roles that are a view of the page beside its segments, or a redrawing of the post. */
const BESIDE: readonly Artifact['role'][] = ['viewport', 'before-reload', 'unopened', 'render'];
/** Roles that are told apart; a picture of any other role is a file of its own. */
const OF_PAGE: readonly Artifact['role'][] = [...BESIDE, 'page-segment', 'post'];

/** Pixels a CSS pixel of the pictures of an item that do not state their own. */
const usualScale = ({ environment, artifacts }: ExportItem['record']) => {
  const ofScreen = (role: Artifact['role']) => artifacts.find((one) => one.role === role)?.pixels;
  const screen = ofScreen('viewport') ?? ofScreen('page-segment');
  return (picture: ShownPicture): number => {
    const pixels = screen ?? picture.artifact.pixels;
    return pixels ? scaleOf(environment, pixels) : 1;
  };
};

/** The copies with marks of an item, each as a picture of its own. */
export const copySurfaces = (item: ExportItem): readonly Surface[] => {
  const usual = usualScale(item.record);
  return markedCopies(item).flatMap((copy) =>
    surfaceOf(
      { kind: 'picture', name: copy.path, hasLines: false },
      pieceOf(copy, usual(copy)).map((piece) => ({ ...piece, place: { x: 0, y: 0 } })),
    ),
  );
};

/** The surfaces of an item in the order in which they are printed, the post first. */
export const surfacesOf = (item: ExportItem): readonly Surface[] => {
  const { conditions } = item.record;
  const shown = shownPictures(item);
  const usual = usualScale(item.record);
  const piecesOf = (pictures: readonly ShownPicture[]) =>
    pictures.flatMap((picture) => pieceOf(picture, usual(picture)));
  const ofRole = (role: Artifact['role'], area?: number) =>
    shown.filter(({ artifact }) => artifact.role === role && artifact.area === area);
  const post = shown.filter(({ artifact }) => artifact.role === 'post');
  const page = ofRole('page-segment');
  const areas = [...new Set(shown.flatMap(({ artifact }) => artifact.area ?? []))].sort(
    (one, other) => one - other,
  );
  const partName = (index: number) => conditions.coverage?.areas[index]?.name ?? `${index + 1}`;
  const files = shown.filter(({ artifact }) => !OF_PAGE.includes(artifact.role));
  // Where nothing else shows the page, the screen as it was when Capture was pressed does.
  const alone = page.length === 0 ? ofRole('viewport').slice(0, 1) : [];
  return [
    ...surfaceOf(
      {
        kind: 'post',
        name: 'post',
        area: post[0]?.artifact.area,
        hasLines: post[0]?.artifact.offset !== undefined,
      },
      piecesOf(post.slice(0, 1)),
    ),
    ...surfaceOf({ kind: 'page', name: 'page', hasLines: true }, piecesOf(page)),
    ...surfaceOf({ kind: 'picture', name: 'viewport', hasLines: false }, piecesOf(alone)),
    ...areas.flatMap((area) =>
      surfaceOf(
        { kind: 'area', name: partName(area), area, hasLines: true },
        piecesOf(ofRole('page-segment', area)),
      ),
    ),
    ...files.flatMap((file) =>
      surfaceOf({ kind: 'picture', name: file.path, hasLines: false }, pieceOf(file, 1)),
    ),
  ];
};

/**
 * Pictures that are printed for a statement of a region of theirs alone, such as those of a post
 * that were kept as files; the statement says what size they have.
 */
export const statedSurfaces = (
  item: ExportItem,
  statements: readonly Statement[],
): readonly Surface[] => {
  const printed = new Set(
    surfacesOf(item).flatMap(({ pieces }) => pieces.map(({ picture }) => picture.artifact.digest)),
  );
  const sizes = new Map(
    statements.flatMap(({ item: id, anchor }) =>
      id === item.record.id && 'region' in anchor ? [[anchor.artifact, anchor.pixels]] : [],
    ),
  );
  return shownPictures(item).flatMap((picture): readonly Surface[] => {
    const { path, digest } = picture.artifact;
    const size = sizes.get(path);
    if (!size || printed.has(digest)) return [];
    const box = { x: 0, y: 0, ...size };
    const piece = { picture, source: box, place: { x: 0, y: 0 }, scale: 1 };
    return [{ kind: 'picture', name: path, box, hasLines: false, pieces: [piece] }];
  });
};
