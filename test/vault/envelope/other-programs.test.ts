import { spawnSync } from 'node:child_process';
import { createDecipheriv, createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { encryptFor } from '../../../lib/vault/envelope/encrypt-for.ts';
import { FRAME_BYTES } from '../../../lib/vault/envelope/frames.ts';
import { wrapMatterKey } from '../../../lib/vault/envelope/key-file.ts';
import { casesOf } from '../../support/thorough.ts';

const PHRASE = 'vier einfache Wörter 密';
const SCRIPT = new URL('../../../docs/open-envelope.py', import.meta.url).pathname;
const hasPython = spawnSync('python3', ['-c', 'import cryptography']).status === 0;
if (!hasPython)
  console.info('python3 with its package cryptography is not here: docs/open-envelope.py not run');

/** Runs the script of the documents; the pass phrase comes by its standard input. */
const runScript = (folder: string, phrase: string) =>
  spawnSync(
    'python3',
    ['-W', 'ignore', SCRIPT, ...['key.json', 'envelope', 'content'].map((at) => join(folder, at))],
    { input: `${phrase}\n`, encoding: 'utf8', env: { ...process.env, PYTHONUTF8: '1' } },
  );

const folderOf = async (content: Blob): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'envelope-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { key, keyFile } = await wrapMatterKey(PHRASE);
  const envelope = await encryptFor(key, content);
  writeFileSync(join(folder, 'key.json'), JSON.stringify(keyFile));
  writeFileSync(join(folder, 'envelope'), new Uint8Array(await envelope.arrayBuffer()));
  return folder;
};

describe.skipIf(!hasPython)('the script of the documents', () => {
  it.each(casesOf([0, 1000, FRAME_BYTES, 2 * FRAME_BYTES + 9], [FRAME_BYTES + 9]))(
    'opens an envelope of %i bytes',
    async (bytes) => {
      const content = new Uint8Array(bytes).map((_, at) => at % 251);
      const folder = await folderOf(new Blob([content]));
      const { status, stderr } = runScript(folder, PHRASE);
      expect({ status, stderr }).toMatchObject({ status: 0 });
      expect(readFileSync(join(folder, 'content')).equals(content)).toBe(true);
    },
  );

  it('opens nothing with another pass phrase, or of an altered envelope', async () => {
    const folder = await folderOf(new Blob(['content']));
    expect(runScript(folder, 'another').stderr).toContain('Not opened');
    const envelope = readFileSync(join(folder, 'envelope'));
    envelope[40] = (envelope[40] ?? 0) ^ 1;
    writeFileSync(join(folder, 'envelope'), envelope);
    expect(runScript(folder, PHRASE)).toMatchObject({ status: 1 });
  });
});

describe('the name in an envelope', () => {
  /** HKDF-SHA-256 without a salt, one block (RFC 5869), by the engine's own HMAC. */
  const derived = (key: Uint8Array, purpose: string): Buffer => {
    const extracted = createHmac('sha256', Buffer.alloc(32)).update(key).digest();
    const info = `matterproof-vault/1 ${purpose}\x01`;
    return createHmac('sha256', extracted).update(info).digest();
  };
  const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

  it('is the HMAC that the documents describe', async () => {
    const { key } = await wrapMatterKey(PHRASE);
    const content = Buffer.alloc(FRAME_BYTES + 3, 7);
    const envelope = await encryptFor(key, new Blob([content]));
    const digests = [content.subarray(0, FRAME_BYTES), content.subarray(FRAME_BYTES)].map(sha256);
    const name = createHmac('sha256', derived(key, 'names')).update(sha256(Buffer.concat(digests)));
    expect(Buffer.from(await envelope.slice(4, 36).arrayBuffer())).toEqual(name.digest());
  });
});

describe('key.json', () => {
  it('opens by PBKDF2 and AES-256-GCM of OpenSSL, as the documents describe', async () => {
    const { key, keyFile } = await wrapMatterKey(PHRASE);
    const [salt, nonce, sealed] = [keyFile.salt, keyFile.nonce, keyFile.sealed].map((digits) =>
      Buffer.from(digits, 'hex'),
    ) as [Buffer, Buffer, Buffer];
    const phrase = PHRASE.normalize('NFC');
    const wrapping = pbkdf2Sync(phrase, salt, keyFile.iterations, 32, 'sha256');
    const cipher = createDecipheriv('aes-256-gcm', wrapping, nonce);
    cipher.setAAD(Buffer.from('matterproof-key/1')).setAuthTag(sealed.subarray(-16));
    const opened = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
    expect(opened.equals(key)).toBe(true);
  });
});
