import { describe, expect, it } from 'vitest';
import { hrefTo, parseRoute, type Route } from '../../components/workspace/route.ts';

describe('places in the workspace', () => {
  it.each<[string, string, Route]>([
    ['', '', { page: 'matter' }],
    ['#/', '', { page: 'matter' }],
    ['#/matter/inbox', '', { page: 'matter', id: 'inbox' }],
    ['#/item/01JD', '', { page: 'item', id: '01JD' }],
    ['#/verify', '', { page: 'verify' }],
    ['', '?verify', { page: 'verify' }],
    ['#/item/01JD', '?verify', { page: 'item', id: '01JD' }],
    ['#/item/', '', { page: 'matter' }],
    ['#/elsewhere/1', '', { page: 'matter' }],
  ])('reads %j with %j', (hash, search, route) => {
    expect(parseRoute(hash, search)).toEqual(route);
  });

  it.each<Route>([{ page: 'matter', id: 'inbox' }, { page: 'item', id: '01JD' }, { page: 'verify' }])(
    'writes what it reads: %j',
    (route) => {
      expect(parseRoute(hrefTo(route), '')).toEqual(route);
    },
  );
});
