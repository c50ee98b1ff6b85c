import { describe, expect, it } from 'vitest';
import { AUTHORITIES } from '../../../lib/trust/time-stamp/authorities.ts';

describe('the listed authorities', () => {
  it('each have an address whose origin a permission can name', () => {
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
