import { describe, expect, it } from 'vitest';
import { ensureRoom } from '../../lib/store/free-space.ts';

const RESERVE = 256 * 1024;
const storage = (estimate: StorageEstimate) =>
  ({ estimate: async () => estimate }) as unknown as StorageManager;

describe('the room that is asked for before a write', () => {
  it('is there up to the reserve that sealing needs, and not a byte further', async () => {
    const left = storage({ quota: RESERVE + 1_000, usage: 400 });
    await expect(ensureRoom(600, left)).resolves.toBeUndefined();
    await expect(ensureRoom(601, left)).rejects.toMatchObject({ code: 'STORAGE_FULL' });
  });

  it('is never told as less than nothing', async () => {
    const over = ensureRoom(1, storage({ quota: 10, usage: 20 }));
    await expect(over).rejects.toThrow('1 bytes are needed and 0 are left');
  });

  it('is taken to be there where the browser tells no quota', async () => {
    await expect(ensureRoom(1e12, storage({}))).resolves.toBeUndefined();
  });
});
