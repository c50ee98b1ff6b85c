import type { ClosedPart } from '../evidence/page/scroll-area.ts';
import type { Collection } from '../store/capture/collection.ts';

const describe = ({ name, place, hidden, why }: ClosedPart): string => {
  const { x, y, width, height } = place;
  const down = hidden.height > 0 ? `${hidden.height} px of its height` : '';
  const across = hidden.width > 0 ? `${hidden.width} px of its width` : '';
  const pixels =
    [down, across].filter((one) => one !== '').join(' and ') || 'an unknown part of it';
  return (
    `${name} (${width} × ${height} px at ${x}, ${y} of the page): ${pixels}, about ` +
    `${hidden.characters} characters, are in no picture: ${why}`
  );
};

/** Records the parts with content that no picture shows, as one problem that names each. */
export const noteClosed = (collection: Collection, closed: readonly ClosedPart[]): void => {
  const [first] = closed.toSorted((one, other) => other.hidden.characters - one.hidden.characters);
  if (!first) return;
  const characters = closed.reduce((sum, { hidden }) => sum + hidden.characters, 0);
  collection.addProblem({
    code: 'PART_CLOSED',
    message: closed.map(describe).join('; '),
    part: 'segments',
    values: { parts: closed.length, characters, name: first.name },
  });
};
