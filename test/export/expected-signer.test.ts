import { expect, it, vi } from 'vitest';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import { expectedSigner } from '../../lib/export/expected-signer.ts';
import { currentSigner } from '../../lib/signing/current-signer.ts';
import { fingerprintOf } from '../../lib/trust/x509/fingerprint.ts';
import { newStore } from '../support/stores/new-store.ts';

vi.mock('../../lib/browser/settings/settings.ts', () => ({ readSettings: async () => ({}) }));

it('is left blank until the first export makes a key, and then is that key’s', async () => {
  const db = await newStore();
  expect(await expectedSigner('m', db)).toBe('________');
  const { certificate } = await currentSigner({ name: 'Chen Wei' }, db);
  expect(await expectedSigner('m', db)).toBe(fingerprintOf(certificate));
});

it('is none for the Inbox, which is not signed until somebody has charge of it', async () => {
  expect(await expectedSigner(INBOX_ID, await newStore())).toBeUndefined();
});
