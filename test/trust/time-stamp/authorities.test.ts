import { describe, expect, it } from 'vitest';
import { AUTHORITIES } from '../../../lib/trust/time-stamp/authorities.ts';

describe('the listed authorities', () => {
  it('have an address each, of an origin that permission can be asked for', () => {
    const urls = AUTHORITIES.map(({ url }) => new URL(url));
    expect(
      urls.every(
        ({ protocol, port, username }) =>
          /^https?:$/.test(protocol) && port === '' && username === '',
      ),
    ).toBe(true);
    expect(new Set(urls.map(({ origin }) => origin)).size).toBe(AUTHORITIES.length);
  });
});
