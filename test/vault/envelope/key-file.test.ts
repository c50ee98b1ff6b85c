import { describe, expect, it } from 'vitest';
import { canonicalBytes } from '../../../lib/evidence/chain/canonical.ts';
import {
  isKeyFile,
  type KeyFile,
  openMatterKey,
  parseKeyFile,
  wrapMatterKey,
} from '../../../lib/vault/envelope/key-file.ts';
import { newMatterKey } from '../../../lib/vault/envelope/matter-key.ts';

const PHRASE = 'vier einfache Wörter 密';
const refusalOf = (file: unknown, phrase = PHRASE): Promise<unknown> =>
  openMatterKey(file, phrase).then(
    () => 'opened',
    ({ code }: { code: unknown }) => code,
  );

describe('the key of a matter', async () => {
  const { key, keyFile } = await wrapMatterKey(PHRASE);

  it('is opened by its pass phrase, however its letters are composed', async () => {
    expect(await openMatterKey(keyFile, PHRASE)).toEqual(key);
    expect(await openMatterKey(keyFile, PHRASE.normalize('NFD'))).toEqual(key);
    expect(parseKeyFile(canonicalBytes(keyFile))).toEqual(keyFile);
  });

  it('is not opened by another', async () => {
    expect(await refusalOf(keyFile, `${PHRASE} `)).toBe('PASS_PHRASE_WRONG');
    expect(await refusalOf(keyFile, '')).toBe('PASS_PHRASE_WRONG');
  });

  it('is wrapped in 600,000 rounds or more, and never twice alike', async () => {
    const again = await wrapMatterKey(PHRASE, key);
    expect(keyFile.iterations).toBeGreaterThanOrEqual(600_000);
    for (const name of ['salt', 'nonce', 'sealed'] as const)
      expect(again.keyFile[name]).not.toBe(keyFile[name]);
    expect(await openMatterKey(again.keyFile, PHRASE)).toEqual(key);
    expect((await wrapMatterKey(PHRASE)).key).not.toEqual(key);
  });

  it('does not stand in its file', () => {
    const digits = Buffer.from(key).toString('hex');
    expect(JSON.stringify(keyFile)).not.toContain(digits.slice(0, 16));
  });

  it.each(['salt', 'nonce', 'sealed'] as const)('is not opened with another %s', async (name) => {
    const first = keyFile[name].startsWith('0') ? '1' : '0';
    expect(await refusalOf({ ...keyFile, [name]: first + keyFile[name].slice(1) })).toBe(
      'PASS_PHRASE_WRONG',
    );
  });

  it.each<readonly [string, unknown]>([
    ['nothing', undefined],
    ['a list', [keyFile]],
    ['another format', { ...keyFile, format: 'matterproof-key/2' }],
    ['fewer rounds', { ...keyFile, iterations: 1000 }],
    ['rounds without end', { ...keyFile, iterations: 1e12 }],
    ['part of a round', { ...keyFile, iterations: 600_000.5 }],
    ['a short salt', { ...keyFile, salt: keyFile.salt.slice(2) }],
    ['a nonce of capital digits', { ...keyFile, nonce: 'AB'.repeat(12) }],
    ['a key without a tag', { ...keyFile, sealed: 'ab'.repeat(16) }],
    ['half a byte', { ...keyFile, sealed: `${keyFile.sealed}a` }],
    ['a key of megabytes', { ...keyFile, sealed: 'ab'.repeat(1_000_000) }],
  ])('has no file that is %s', async (_, file) => {
    expect(isKeyFile(file)).toBe(false);
    expect(await refusalOf(file)).toBe('NOT_A_KEY_FILE');
  });

  it('has no file that wraps something else than a key', async () => {
    const { keyFile: short } = await wrapMatterKey(PHRASE, newMatterKey().slice(0, 31));
    expect(await refusalOf(short)).toBe('NOT_A_KEY_FILE');
  });

  it.each(['', 'null', '{"format":', '\xff'])('has no file of the bytes %j', (text) => {
    expect(() => parseKeyFile(Uint8Array.from(Buffer.from(text, 'latin1')))).toThrow(
      expect.objectContaining({ code: 'NOT_A_KEY_FILE' }),
    );
  });

  it('is in no error', async () => {
    const broken: KeyFile = { ...keyFile, nonce: '00'.repeat(12) };
    const error = await openMatterKey(broken, PHRASE).catch((thrown: unknown) => thrown);
    expect(`${error} ${JSON.stringify(error)} ${(error as Error).stack}`).not.toContain(PHRASE);
  });
});
