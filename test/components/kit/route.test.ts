import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  hrefTo,
  parseRoute,
  type Route,
  replaceRoute,
} from '../../../components/workspace/kit/route.ts';

describe('places in the workspace', () => {
  it.each<[string, string, Route]>([
    ['', '', { page: 'matter' }],
    ['#/', '', { page: 'matter' }],
    ['#/matter/inbox', '', { page: 'matter', id: 'inbox' }],
    ['#/matter/m/case/court', '', { page: 'matter', id: 'm', view: 'case', sought: 'court' }],
    ['#/matter/m/items/role', '', { page: 'matter', id: 'm', view: 'items', sought: 'role' }],
    ['#/item/01JD', '', { page: 'item', id: '01JD' }],
    ['#/item/01JD///purpose', '', { page: 'item', id: '01JD', sought: 'purpose' }],
    ['#/item/01JD/01ST', '', { page: 'item', id: '01JD', statement: '01ST' }],
    ['#/item/01JD//%', '', { page: 'item', id: '01JD', find: '%' }],
    ['#/verify', '', { page: 'verify' }],
    ['', '?verify', { page: 'verify' }],
    ['#/item/01JD', '?verify', { page: 'item', id: '01JD' }],
    ['#/item/', '', { page: 'matter' }],
    ['#/elsewhere/1', '', { page: 'matter' }],
  ])('reads %j with %j', (hash, search, route) => {
    expect(parseRoute(hash, search)).toEqual(route);
  });

  it.each<Route>([
    { page: 'matter', id: 'inbox' },
    { page: 'matter', id: 'm', view: 'case' },
    { page: 'matter', id: 'm', view: 'case', sought: 'court' },
    { page: 'item', id: '01JD' },
    { page: 'item', id: '01JD', statement: '01ST' },
    { page: 'item', id: '01JD', find: '"电芯 / 报废" #100%' },
    { page: 'item', id: '01JD', statement: '01ST', find: 'a' },
    { page: 'item', id: '01JD', sought: 'purpose' },
    { page: 'matter', id: 'm', view: 'lists', list: '01L' },
    { page: 'verify' },
  ])('writes what it reads: %j', (route) => {
    expect(parseRoute(hrefTo(route), '')).toEqual(route);
  });
});

describe('replacing a route that does not exist', () => {
  afterEach(() => vi.unstubAllGlobals());
  const goneTo = (hash: string): string[] => {
    const went: string[] = [];
    vi.stubGlobal('location', { hash, search: '', replace: (to: string) => went.push(to) });
    replaceRoute({ page: 'matter' }, { page: 'matter', id: 'inbox' });
    return went;
  };

  it('goes to the given route', () => {
    expect(goneTo('')).toEqual(['#/matter/inbox']);
  });

  it.each(['#/item/01JD', '#/matter/01JE', '#/settings'])(
    'does not move a person who has gone to %s meanwhile',
    (hash) => {
      expect(goneTo(hash)).toEqual([]);
    },
  );
});
