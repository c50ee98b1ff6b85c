import type { Box } from './box.ts';

/** The members of an artifact that say which part of the page a picture shows. */
type Placed = {
  readonly pixels?: { readonly width: number; readonly height: number } | undefined;
  readonly offset?: { readonly x: number; readonly y: number } | undefined;
  readonly usable?: Box | undefined;
  readonly scale?: number | undefined;
};

/** The box of the page that a placed picture shows, in CSS pixels; undefined without its place. */
export const boxShown = (
  { pixels, offset, usable, scale }: Placed,
  devicePixelRatio: number,
): Box | undefined => {
  if (!pixels || !offset) return undefined;
  const { width, height } = usable ?? pixels;
  const ratio = scale ?? devicePixelRatio;
  return { x: offset.x, y: offset.y, width: width / ratio, height: height / ratio };
};
