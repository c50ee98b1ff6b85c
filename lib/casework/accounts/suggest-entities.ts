import type { Entity } from '../../evidence/casework.ts';
import { namesIn } from './names-in.ts';

/** The entities whose name, alias or handle occurs in the words (`namesIn`). */
export const suggestEntities = (words: string, entities: readonly Entity[]): readonly Entity[] =>
  entities.filter(
    ({ name, aliases, handles }) => namesIn([name, ...aliases, ...handles])(words).length > 0,
  );
