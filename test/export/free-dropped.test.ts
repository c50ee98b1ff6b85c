import { expect, it, vi } from 'vitest';
import { freeDropped } from '../../lib/export/free-dropped.ts';

it('asks for a buffer that is large enough for a browser to free memory first', () => {
  const asked = vi.spyOn(globalThis, 'ArrayBuffer');
  freeDropped();
  expect(asked.mock.calls).toEqual([[128 * 2 ** 20]]);
  asked.mockRestore();
});

it('goes on where there is no room for the buffer', () => {
  const refused = vi.spyOn(globalThis, 'ArrayBuffer').mockImplementation(() => {
    throw new RangeError('Array buffer allocation failed');
  });
  expect(freeDropped).not.toThrow();
  refused.mockRestore();
});
