import { isDigest } from '../../evidence/digest.ts';
import { ifMember, object, type Shape, text, whole } from '../shape.ts';

const typed = { artifact: text, digest: isDigest, exact: text, by: text };

const region = object({
  ...typed,
  region: object({ x: whole, y: whole, width: whole, height: whole }),
  pixels: object({ width: whole, height: whole }),
});

const span = object({ ...typed, span: object({ start: whole, end: whole }) });

/** Where a statement's words stand: in a text, which has the given shape, or as a person typed. */
export const anchorShape = <T>(inText: Shape<T>) =>
  ifMember('region', region, ifMember('span', span, inText));
