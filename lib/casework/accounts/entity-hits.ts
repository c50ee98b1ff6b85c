import type { Entity, Statement } from '../../evidence/casework.ts';
import type { ItemRecord } from '../../evidence/item.ts';
import { namesIn } from './name-test.ts';

type Item = { readonly id: string; readonly record: Pick<ItemRecord, 'page' | 'post'> };

/**
 * How an item hits an entity: the names of it that the post contains, and the number of statements
 * that name it.
 */
export type Hit = { readonly names: readonly string[]; readonly statements: number };

/** By entity, then by item; what an item does not hit is absent. */
export type EntityHits = ReadonlyMap<string, ReadonlyMap<string, Hit>>;

/**
 * The words of an item in which names are looked for: of the post, of what it reposts, of an alert,
 * and the page's title.
 */
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

/**
 * Which items hit which entities: by a name of theirs in the post, or by a statement that someone
 * tied to them.
 */
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
