import { describe, expect, it } from 'vitest';
import {
  attachIssued,
  currentSigner,
  importKeyFile,
  replaceSigner,
} from '../../lib/signing/current-signer.ts';
import { listSigners, readCurrentSigner } from '../../lib/store/signers.ts';
import { newStore } from '../support/stores/new-store.ts';

const CUSTODIAN = { name: '陈伟', organisation: '示例律师事务所' };

describe('the key that signs', () => {
  it('is made once, though two windows ask at a time, and cannot be taken out', async () => {
    const store = await newStore();
    const [one, other] = await Promise.all([
      currentSigner(CUSTODIAN, store),
      currentSigner(CUSTODIAN, store),
    ]);
    expect(one.id).toBe(other.id);
    expect((await currentSigner({ name: 'Another' }, store)).id).toBe(one.id);
    const kept = await readCurrentSigner(store);
    expect(kept?.privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', kept?.privateKey as CryptoKey)).rejects.toThrow();
  });

  it('signs with the newest key; the old certificate stays without its key', async () => {
    const store = await newStore();
    const first = await currentSigner(CUSTODIAN, store);
    const second = await replaceSigner(CUSTODIAN, store);
    expect((await readCurrentSigner(store))?.id).toBe(second.id);
    const rows = await listSigners(store);
    expect(rows.find(({ id }) => id === first.id)).toMatchObject({
      certificate: first.certificate,
    });
    expect(rows.filter(({ privateKey }) => privateKey)).toHaveLength(1);
  });

  it('stays what it was where a file is refused', async () => {
    const store = await newStore();
    const signer = await currentSigner(CUSTODIAN, store);
    await expect(importKeyFile(new Uint8Array([1, 2, 3]), 'x', store)).rejects.toMatchObject({
      code: 'NOT_A_KEY_FILE',
    });
    const other = await currentSigner(CUSTODIAN, await newStore());
    await expect(attachIssued(signer, other.certificate, store)).rejects.toMatchObject({
      code: 'ANOTHER_KEY',
    });
    expect(await listSigners(store)).toHaveLength(1);
    expect((await readCurrentSigner(store))?.id).toBe(signer.id);
  });
});
