import type { ExportItem, Redaction } from '../../../evidence/export-item.ts';

/**
 * Where a box lies on the page, since one place is covered on each picture that shows it. Pictures
 * of parts that scroll by themselves, and those whose place is not known, stand for themselves.
 */
const placeOf = ({ record }: ExportItem, { of, box }: Redaction): string | undefined => {
  const file = record.artifacts.find(({ path }) => path === of);
  if (!box) return undefined;
  const { offset = { x: 0, y: 0 }, scale, area = 'page' } = file ?? {};
  const ratio = scale ?? record.environment.devicePixelRatio ?? 1;
  const [x, y] = [box.x + offset.x * ratio, box.y + offset.y * ratio];
  return [area, ...[x, y, box.width, box.height].map(Math.round)].join(' ');
};

/**
 * How many places of an item were covered: a place on several pictures is one, and the same words
 * covered in the texts are no other. Where only texts are covered, each is one.
 */
export const countRedacted = (item: ExportItem): number => {
  const { redactions = [] } = item;
  const places = new Set(redactions.flatMap((redaction) => placeOf(item, redaction) ?? []));
  return places.size > 0 ? places.size : redactions.length;
};
