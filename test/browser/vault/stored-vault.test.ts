import { inspect } from 'node:util';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { leaveUnneeded } from '../../../lib/browser/permissions/needed-patterns.ts';
import { adoptSettings } from '../../../lib/browser/settings/adopt-settings.ts';
import { changeSettings, readSettings } from '../../../lib/browser/settings/settings.ts';
import {
  forgetMatterKeys,
  keepMatterKey,
  readMatterKey,
} from '../../../lib/browser/vault/matter-keys.ts';
import type { VaultSettings } from '../../../lib/browser/vault/parse-vault.ts';
import {
  forgetVaultKey,
  isVaultKey,
  keepVaultKey,
  readKeyState,
  readVaultKey,
  unlockVaultKey,
  watchKeyState,
} from '../../../lib/browser/vault/storage-key.ts';
import {
  forgetVault,
  keepVault,
  readVault,
  watchVault,
} from '../../../lib/browser/vault/vault-settings.ts';
import { newMatterKey } from '../../../lib/vault/envelope/matter-key.ts';

type Area = 'local' | 'session';
type Change = (changes: object) => void;

/** The storage areas of an extension, which tell of changes as browsers do. */
const held = vi.hoisted(() => ({
  local: {} as Record<string, unknown>,
  session: {} as Record<string, unknown>,
  heard: { local: new Set<unknown>(), session: new Set<unknown>() },
  sent: [] as unknown[],
  left: [] as string[],
}));
vi.mock('wxt/browser', () => {
  const tell = (name: Area, changes: object) => {
    for (const hear of held.heard[name] as Set<Change>) hear(changes);
  };
  const area = (name: Area) => ({
    get: async (key: string | null) => {
      if (key === null) return structuredClone(held[name]);
      return key in held[name] ? { [key]: structuredClone(held[name][key]) } : {};
    },
    set: async (items: Record<string, unknown>) => {
      Object.assign(held[name], structuredClone(items));
      const changes = Object.entries(items).map(([key, newValue]) => [key, { newValue }]);
      tell(name, Object.fromEntries(changes));
    },
    remove: async (keys: string | readonly string[]) => {
      for (const key of [keys].flat()) delete held[name][key];
      tell(name, Object.fromEntries([keys].flat().map((key) => [key, {}])));
    },
    onChanged: {
      addListener: (hear: unknown) => void held.heard[name].add(hear),
      removeListener: (hear: unknown) => void held.heard[name].delete(hear),
    },
  });
  return {
    browser: {
      storage: { local: area('local'), session: area('session') },
      permissions: {
        remove: async ({ origins }: { origins: string[] }) => void held.left.push(...origins),
      },
      runtime: { sendMessage: async (message: unknown) => void held.sent.push(message) },
    },
  };
});

beforeEach(() => {
  held.heard.local.clear();
  held.heard.session.clear();
  Object.assign(held, { local: {}, session: {}, sent: [], left: [] });
});

const VAULT: VaultSettings = {
  endpoint: 'https://storage.firm.example',
  region: 'us-east-1',
  bucket: 'evidence',
  prefix: '',
  mode: 'GOVERNANCE',
  retention: { days: 365 },
  encrypt: false,
};
const KEY = {
  accessKeyId: 'AKIAEXAMPLE',
  secretAccessKey: 'secret/canary+4711',
  sessionToken: 'token-canary-4712',
};
const PHRASE = 'phrase canary 4713';

describe('the vault', () => {
  it('is kept, told to every page, and forgotten', async () => {
    const told: unknown[] = [];
    const end = watchVault((vault) => void told.push(vault));
    await keepVault(VAULT);
    expect(await readVault()).toEqual(VAULT);
    await forgetVault();
    end();
    await keepVault({ ...VAULT, encrypt: true });
    expect(told).toEqual([VAULT, undefined]);
  });

  it('counts as none where another shape is stored, which is never kept', async () => {
    held.local.vault = { ...VAULT, endpoint: 'javascript:alert(1)' };
    expect(await readVault()).toBeUndefined();
    await expect(keepVault({ ...VAULT, bucket: '' })).rejects.toThrow(TypeError);
  });

  it('gives its permission back, unless the time-stamp authority is at the same host', async () => {
    await changeSettings({ timeStampUrl: 'https://storage.firm.example/tsr' });
    await leaveUnneeded(VAULT.endpoint);
    expect(held.left).toEqual([]);
    await keepVault(VAULT);
    await changeSettings({ timeStampUrl: '' });
    await leaveUnneeded('https://storage.firm.example/tsr');
    expect(held.left).toEqual([]);
    await forgetVault();
    await leaveUnneeded(VAULT.endpoint);
    expect(held.left).toEqual(['https://storage.firm.example/*']);
  });

  it('never comes from a backup, nor goes into one', async () => {
    await adoptSettings({ vault: VAULT, vaultKey: KEY, language: 'en' });
    expect([await readVault(), await readVaultKey()]).toEqual([undefined, undefined]);
    expect(held.local).toEqual({ settings: { language: 'en' } });
    await keepVault(VAULT);
    expect(await readSettings()).toEqual({ language: 'en' });
  });
});

describe('the key of the storage', () => {
  it('is in memory alone, until the browser is closed', async () => {
    await keepVaultKey(KEY);
    expect(await readVaultKey()).toEqual(KEY);
    expect(held.local).toEqual({});
    expect(await readKeyState()).toEqual({ is: 'open', accessKeyId: 'AKIAEXAMPLE', isKept: false });
    held.session = {};
    expect(await readKeyState()).toEqual({ is: 'none' });
  });

  it('is kept closed by a pass phrase, which opens it after the browser was closed', async () => {
    await keepVaultKey(KEY, PHRASE);
    expect(await readKeyState()).toMatchObject({ is: 'open', isKept: true });
    held.session = {};
    expect(await readKeyState()).toEqual({ is: 'closed' });
    expect(await readVaultKey()).toBeUndefined();
    await expect(unlockVaultKey('another')).rejects.toMatchObject({ code: 'PASS_PHRASE_WRONG' });
    expect(await readKeyState()).toEqual({ is: 'closed' });
    await unlockVaultKey(PHRASE);
    expect(await readVaultKey()).toEqual(KEY);
  });

  it('of before goes when another is kept, and each change is told', async () => {
    let told = 0;
    const end = watchKeyState(() => {
      told += 1;
    });
    await keepVaultKey(KEY, PHRASE);
    const afterFirst = told;
    await keepVaultKey({ accessKeyId: 'B', secretAccessKey: 'b' });
    expect(await readKeyState()).toEqual({ is: 'open', accessKeyId: 'B', isKept: false });
    expect([afterFirst > 0, told > afterFirst]).toEqual([true, true]);
    await forgetVaultKey();
    end();
    expect(await readKeyState()).toEqual({ is: 'none' });
    expect([held.local, held.session]).toEqual([{}, {}]);
  });

  it.each<readonly [string, unknown]>([
    ['nothing', undefined],
    ['without its secret', { accessKeyId: 'A' }],
    ['with an empty id', { accessKeyId: '', secretAccessKey: 's' }],
    ['with a line break', { accessKeyId: 'A\r\nx-amz-acl: public', secretAccessKey: 's' }],
    ['with letters of no header', { accessKeyId: 'A', secretAccessKey: '密' }],
    ['with a token that is none', { ...KEY, sessionToken: 5 }],
  ])('is none %s', async (_, key) => {
    expect(isVaultKey(key)).toBe(false);
    held.session.vaultKey = key;
    expect(await readVaultKey()).toBeUndefined();
  });

  it('is in no storage on the disk, no message, no log and no error', async () => {
    const logged: unknown[][] = [];
    for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const)
      vi.spyOn(console, name).mockImplementation((...words) => void logged.push(words));
    const errors: unknown[] = [];
    const keepError = (error: unknown) => void errors.push(error);
    await keepVault(VAULT);
    await keepVaultKey(KEY, PHRASE);
    await unlockVaultKey(PHRASE);
    await unlockVaultKey(`${PHRASE} not`).catch(keepError);
    await keepVaultKey({ ...KEY, accessKeyId: 'two words' }, PHRASE).catch(keepError);
    held.local.vaultKey = { ...(held.local.vaultKey as object), nonce: '0'.repeat(24) };
    await unlockVaultKey(PHRASE).catch(keepError);
    expect(errors).toHaveLength(3);
    const everything = inspect([held.local, held.sent, logged, errors], {
      depth: null,
      maxStringLength: null,
      showHidden: true,
    });
    for (const secret of ['canary', 'AKIAEXAMPLE', Buffer.from('canary').toString('hex')])
      expect(everything).not.toContain(secret);
    // What is searched would show it: the area in memory does.
    expect(inspect(held.session)).toContain('canary');
  });
});

describe('the opened key of a matter', () => {
  it('is in memory alone, a matter each, and goes with the others', async () => {
    const [one, other] = [newMatterKey(), newMatterKey()];
    await keepMatterKey('M1', one);
    await keepMatterKey('M2', other);
    await keepVaultKey(KEY);
    expect([await readMatterKey('M1'), await readMatterKey('M2')]).toEqual([one, other]);
    expect(await readMatterKey('M3')).toBeUndefined();
    expect(held.local).toEqual({});
    await forgetMatterKeys();
    expect(await readMatterKey('M1')).toBeUndefined();
    expect(await readVaultKey()).toEqual(KEY);
  });
});
