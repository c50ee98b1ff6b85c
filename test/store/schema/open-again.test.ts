import Dexie from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { newStore } from '../../support/stores/new-store.ts';

const full = () => new DOMException('no room', 'QuotaExceededError');

describe('a store that could not be opened, as on a full disk', () => {
  it('is opened again by its next use', async () => {
    const db = await newStore();
    db.close({ disableAutoOpen: false });
    const { indexedDB } = Dexie.dependencies;
    const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw full();
    });
    await expect(db.matters.get(INBOX_ID)).rejects.toThrow();
    await vi.waitFor(async () => expect(await db.matters.get(INBOX_ID)).toBeDefined());
    expect(open.mock.calls.length).toBeGreaterThan(1);
  });

  it('stays closed where it was closed on purpose', async () => {
    const db = await newStore();
    db.close();
    await new Promise((done) => setTimeout(done, 10));
    await expect(db.matters.get(INBOX_ID)).rejects.toThrow('Database has been closed');
  });
});
