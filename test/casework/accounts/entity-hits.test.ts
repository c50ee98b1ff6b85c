import { describe, expect, it } from 'vitest';
import { buildEntityHits } from '../../../lib/casework/accounts/entity-hits.ts';
import type { Entity, Statement } from '../../../lib/evidence/casework.ts';
import type { ItemRecord } from '../../../lib/evidence/item.ts';
import { CASEWORK, POSTS } from '../../support/cases/posts-of-a-case.ts';

const entities = CASEWORK.filter((entry) => entry.kind === 'entity') as Entity[];
const items = POSTS.map(({ url, title, post }, at) => ({
  id: String(at + 1),
  record: {
    page: { url, title },
    ...(post ? { post: { kind: 'post', recognisedBy: 'test', ...post } } : {}),
  } as Pick<ItemRecord, 'page' | 'post'>,
}));
const itemsOf = (statements: readonly Statement[] = []) =>
  [...buildEntityHits(entities, items, statements)].map(([entity, hits]) => [
    entity,
    [...hits.keys()].join(''),
  ]);

describe('the items that hit an entity', () => {
  it('are those that name it, by any of its names in any script', () => {
    expect(itemsOf()).toEqual([
      ['01E1', '1234568'],
      ['01E2', '357'],
    ]);
  });

  it('say which names were found', () => {
    const hits = buildEntityHits(entities, items, []).get('01E1');
    expect(hits?.get('2')).toEqual({ names: ['Qilan'], statements: 0 });
    expect(hits?.get('8')).toEqual({ names: ['启岚电子', '启岚'], statements: 0 });
  });

  it('are also those of which a statement names it', () => {
    const statement = { item: '7', entities: ['01E1'] } as unknown as Statement;
    expect(itemsOf([statement])[0]).toEqual(['01E1', '12345678']);
    expect(buildEntityHits(entities, items, [statement, statement]).get('01E1')?.get('7')).toEqual({
      names: [],
      statements: 2,
    });
  });
});
