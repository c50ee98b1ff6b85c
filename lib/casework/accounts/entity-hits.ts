import type { Entity, Statement } from '../../evidence/casework.ts';
import type { ItemRecord } from '../../evidence/item.ts';
import { namesIn } from './names-in.ts';

type Item = { readonly id: string; readonly record: Pick<ItemRecord, 'page' | 'post'> };

/**
 * How an item mentions an entity: the names of the entity that its text contains, and how many
 * statements quoted from the item name the entity.
 */
export type Hit = { readonly names: readonly string[]; readonly statements: number };

/** Hits by entity id, then by item id; an item without a hit is absent. */
export type EntityHits = ReadonlyMap<string, ReadonlyMap<string, Hit>>;

/** The text of an item that is searched for names: its titles, post, reposted post and alert. */
const wordsOf = ({ record: { page, post } }: Item): string =>
  [
    page.title,
    post?.title,
    post?.text,
    post?.repostOf?.text,
    post?.alert?.subject,
    post?.alert?.allegedFact,
  ]
    .filter(Boolean)
    .join('\n');

/** Finds the items that mention each entity, by name or through a statement that names it. */
export const buildEntityHits = (
  entities: readonly Entity[],
  items: readonly Item[],
  statements: readonly Statement[],
): EntityHits => {
  const words = items.map((item) => [item.id, wordsOf(item)] as const);
  return new Map(
    entities.map(({ id, name, aliases, handles }) => {
      const find = namesIn([name, ...aliases, ...handles]);
      const naming = statements.filter(({ entities: hit }) => hit.includes(id));
      const hits = words
        .map(([item, text]) => {
          const count = naming.filter((statement) => statement.item === item).length;
          return [item, { names: find(text), statements: count }] as const;
        })
        .filter(([, hit]) => hit.names.length > 0 || hit.statements > 0);
      return [id, new Map(hits)] as const;
    }),
  );
};
