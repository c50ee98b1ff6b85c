import type { Entity } from '../../evidence/casework.ts';
import { namesIn } from './name-test.ts';

/** The entities whose name, alias or handle occurs in the words, as `namesIn` tells it. */
export const suggestEntities = (words: string, entities: readonly Entity[]): readonly Entity[] =>
  entities.filter(
    ({ name, aliases, handles }) => namesIn([name, ...aliases, ...handles])(words).length > 0,
  );
