// @vitest-environment jsdom
import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { VaultSection } from '../../../../components/workspace/settings/vault/vault-section.tsx';
import type { VaultFinding } from '../../../../lib/vault/check/vault-finding.ts';
import { render, type, until } from '../../render.tsx';

const held = vi.hoisted(() => ({
  local: {} as Record<string, unknown>,
  session: {} as Record<string, unknown>,
  heard: { local: new Set<(changes: object) => void>(), session: new Set<(c: object) => void>() },
  granted: new Set<string>(),
  gives: true,
}));
vi.mock('wxt/browser', () => {
  const area = (name: 'local' | 'session') => {
    const tell = (changes: object) => {
      for (const hear of held.heard[name]) hear(changes);
    };
    return {
      get: async (key: string | null) =>
        key === null || key in held[name] ? { ...held[name] } : {},
      set: async (items: Record<string, unknown>) => {
        Object.assign(held[name], items);
        tell(
          Object.fromEntries(
            Object.entries(items).map(([key, value]) => [key, { newValue: value }]),
          ),
        );
      },
      remove: async (keys: string | string[]) => {
        for (const key of [keys].flat()) delete held[name][key];
        tell(Object.fromEntries([keys].flat().map((key) => [key, {}])));
      },
      onChanged: {
        addListener: (hear: (changes: object) => void) => void held.heard[name].add(hear),
        removeListener: (hear: (changes: object) => void) => void held.heard[name].delete(hear),
      },
    };
  };
  return {
    browser: {
      runtime: {},
      storage: { local: area('local'), session: area('session') },
      permissions: {
        contains: async ({ origins }: { origins: string[] }) =>
          origins.every((one) => held.granted.has(one)),
        onAdded: { addListener: () => undefined, removeListener: () => undefined },
        onRemoved: { addListener: () => undefined, removeListener: () => undefined },
        request: async ({ origins }: { origins: string[] }) => {
          for (const one of held.gives ? origins : []) held.granted.add(one);
          return held.gives;
        },
        remove: async ({ origins }: { origins: string[] }) => {
          for (const one of origins) held.granted.delete(one);
          return true;
        },
      },
    },
  };
});

const checked = vi.hoisted(() => ({ findings: [] as unknown[] }));
vi.mock('../../../../lib/vault/check/check-vault.ts', () => ({
  checkVault: async () => checked.findings,
}));

beforeEach(() => {
  for (const area of [held.heard.local, held.heard.session]) area.clear();
  held.granted.clear();
  Object.assign(held, { local: {}, session: {}, gives: true });
});

const VAULT = {
  endpoint: 'https://storage.firm.example',
  region: 'us-east-1',
  bucket: 'evidence',
  prefix: 'firm/',
  mode: 'GOVERNANCE',
  retention: { days: 365 },
  encrypt: false,
};

const show = async (language: 'en' | 'zh-CN' = 'en'): Promise<HTMLElement> => {
  const root = await render(<VaultSection />, language);
  await until(() => root.querySelector('form') !== null);
  return root;
};
const field = (root: HTMLElement, label: string): HTMLInputElement => {
  const found = [...root.querySelectorAll('label')].find(({ textContent }) =>
    textContent?.startsWith(label),
  );
  const input = document.getElementById(found?.htmlFor ?? '');
  if (!(input instanceof HTMLInputElement)) throw new Error(`No field ${label}`);
  return input;
};
const press = async (words: string): Promise<void> => {
  const found = [...document.querySelectorAll('button')].findLast(
    ({ textContent }) => textContent === words,
  );
  if (!found) throw new Error(`No button ${words}`);
  await act(async () => found.click());
};
const choose = (root: HTMLElement, label: string) => act(async () => field(root, label).click());
const errorOf = (input: HTMLInputElement): string =>
  (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');

describe('the form of a vault', () => {
  it('says at each field what is wrong, and moves the keyboard to the first', async () => {
    const root = await show();
    await type(field(root, 'Address of the storage'), 'storage.firm.example');
    await press('Use this vault');
    const address = field(root, 'Address of the storage');
    expect(errorOf(address)).toContain('Enter a complete address that begins with https://.');
    expect(errorOf(field(root, 'Bucket'))).toContain('Enter the name of the bucket');
    await until(() => document.activeElement === address);
    await type(address, 'https://storage.firm.example');
    expect(address.getAttribute('aria-invalid')).not.toBe('true');
    expect(held.local).toEqual({});
  });

  it('keeps a vault once the browser gave leave for its address alone', async () => {
    const root = await show();
    await type(field(root, 'Address of the storage'), 'https://storage.firm.example');
    await type(field(root, 'Bucket'), 'evidence');
    held.gives = false;
    await press('Use this vault');
    expect(root.textContent).toContain('The browser was not given permission to reach');
    expect(held.local).toEqual({});
    held.gives = true;
    await press('Use this vault');
    await until(() => 'vault' in held.local);
    expect(held.local.vault).toMatchObject({ bucket: 'evidence', mode: 'GOVERNANCE' });
    expect([...held.granted]).toEqual(['https://storage.firm.example/*']);
  });

  it('warns that content is readable on the way, and not on this computer', async () => {
    const root = await show();
    await type(field(root, 'Address of the storage'), 'http://10.0.0.8:9000');
    expect(root.textContent).toContain('whoever is on the way can read what is deposited');
    await type(field(root, 'Address of the storage'), 'http://127.0.0.1:7480');
    expect(root.textContent).not.toContain('whoever is on the way');
  });

  it('asks before compliance mode, with the date in words', async () => {
    const told = vi.spyOn(console, 'error');
    const root = await show();
    await type(field(root, 'Address of the storage'), 'https://storage.firm.example');
    await type(field(root, 'Bucket'), 'evidence');
    await choose(root, 'Until a date');
    await type(field(root, 'Last day of the lock'), '2096-03-05');
    await choose(root, 'Compliance: nobody before the date');
    await press('Use this vault');
    await until(() => document.querySelector('[role=dialog]') !== null);
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('March 5, 2096');
    expect(held.local).toEqual({});
    await press('Lock until March 5, 2096');
    await until(() => 'vault' in held.local);
    expect(held.local.vault).toMatchObject({
      mode: 'COMPLIANCE',
      retention: { until: '2096-03-05' },
    });
    // React says where a form is within a form, whose submission it takes for that of both.
    expect(told.mock.calls.flat().join(' ')).not.toContain('descendant');
  });
});

describe('the key of the storage', () => {
  it('is asked for, kept in memory alone, and forgotten', async () => {
    held.local.vault = VAULT;
    const root = await show();
    await until(() => root.textContent?.includes('Keep this key') ?? false);
    await press('Keep this key');
    expect(errorOf(field(root, 'Secret key'))).toContain('Fill in this field.');
    await type(field(root, 'Key id'), 'AKIAEXAMPLE');
    await type(field(root, 'Secret key'), 'canary-secret');
    await press('Keep this key');
    await until(() => root.textContent?.includes('The key AKIAEXAMPLE is in memory') ?? false);
    expect(JSON.stringify(held.local)).not.toContain('AKIAEXAMPLE');
    expect(document.body.innerHTML).not.toContain('canary-secret');
    await press('Forget the key');
    await until(() => document.querySelector('[role=dialog]') !== null);
    await press('Forget the key');
    await until(() => root.textContent?.includes('The key was forgotten here') ?? false);
    expect(held.session).toEqual({});
  });

  it('that a pass phrase closes is opened by it, and by no other', async () => {
    held.local.vault = VAULT;
    const root = await show();
    await until(() => root.textContent?.includes('Keep this key') ?? false);
    await type(field(root, 'Key id'), 'AKIAEXAMPLE');
    await type(field(root, 'Secret key'), 'canary-secret');
    await choose(root, 'On this computer, encrypted');
    await type(field(root, 'Pass phrase'), 'four plain words');
    await type(field(root, 'The pass phrase again'), 'four plain words');
    await press('Keep this key');
    await until(() => root.textContent?.includes('it is kept encrypted') ?? false);
    held.session = {};
    const again = await show();
    await until(() => again.textContent?.includes('Its pass phrase opens it') ?? false);
    await type(field(again, 'Pass phrase'), 'another');
    await press('Open the key');
    await until(() => again.textContent?.includes('does not open the key') ?? false);
    await type(field(again, 'Pass phrase'), 'four plain words');
    await press('Open the key');
    await until(() => again.textContent?.includes('The key AKIAEXAMPLE is open') ?? false);
    expect(JSON.stringify(held.local)).not.toContain('canary');
  });
});

describe('the check of a vault', () => {
  const FINDINGS: readonly VaultFinding[] = [
    { code: 'REACHED', state: 'good', facts: { endpoint: VAULT.endpoint } },
    { code: 'CLOCK_APART', state: 'told', facts: { seconds: -3500 } },
    { code: 'LOCK_OFF', state: 'bad', facts: {} },
    { code: 'UNANSWERED', state: 'bad', facts: { question: 'PUT', detail: 'Odd: <b>words</b>' } },
  ];

  it('lists what is to be mended first, with what to do and the storage’s own words', async () => {
    Object.assign(held, {
      local: { vault: VAULT },
      session: { vaultKey: { accessKeyId: 'A', secretAccessKey: 's' } },
    });
    checked.findings = [...FINDINGS];
    const root = await show();
    await press('Check the set-up');
    await until(() => root.querySelector('ul[aria-label="What was found"]') !== null);
    const said = [...root.querySelectorAll('ul[aria-label="What was found"] li')].map(
      ({ textContent }) => textContent,
    );
    expect(said).toEqual([
      expect.stringMatching(/^To be mended: The bucket has no Object Lock.*Have a bucket made/),
      expect.stringMatching(/^To be mended.*\(PUT\)\..*own words: Odd: <b>words<\/b>$/),
      expect.stringMatching(/^Note.*58 minutes behind the storage’s\.Set this computer’s clock/),
      expect.stringMatching(
        /^In order: The storage at https:\/\/storage\.firm\.example answers\.$/,
      ),
    ]);
    expect(root.textContent).toContain('2 things are to be mended');
  });

  it('asks for the key first', async () => {
    held.local.vault = VAULT;
    const root = await show();
    await press('Check the set-up');
    expect(root.textContent).toContain('Enter the key first.');
  });
});

describe('the policies', () => {
  it('are filled with the bucket and its folder, for each storage', async () => {
    held.local.vault = VAULT;
    const root = await show('zh-CN');
    const texts = () => [...root.querySelectorAll('pre')].map(({ textContent }) => textContent);
    await until(() => texts().length === 3);
    const [write = '', read = ''] = texts();
    expect(JSON.parse(write ?? '')).toHaveProperty(
      'Statement.0.Resource',
      'arn:aws:s3:::evidence/firm/*',
    );
    expect(write).not.toMatch(/Delete|Bypass|GetObject"/u);
    expect(read).not.toMatch(/Delete|Bypass|Put/u);
    const select = root.querySelector('select');
    await act(async () => {
      const setter = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set;
      setter?.call(select, 'ceph');
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const [both = '', commands] = texts();
    const users = JSON.parse(both ?? '').Statement.flatMap(
      ({ Principal }: { Principal: { AWS: string[] } }) => Principal.AWS,
    );
    expect([...new Set(users)]).toEqual([
      'arn:aws:iam:::user/MATTERPROOF-WRITE',
      'arn:aws:iam:::user/MATTERPROOF-READ',
    ]);
    expect(commands).toContain('s3cmd setpolicy policy.json s3://evidence');
  });
});

it('a vault that is forgotten takes its key and the permission with it', async () => {
  Object.assign(held, {
    local: { vault: VAULT },
    session: { vaultKey: { accessKeyId: 'A', secretAccessKey: 's' }, 'vaultMatterKey:M': 'ab' },
  });
  held.granted.add('https://storage.firm.example/*');
  const root = await show();
  await press('Forget the vault');
  await until(() => document.querySelector('[role=dialog]') !== null);
  await press('Forget the vault');
  await until(() => root.textContent?.includes('The vault was forgotten here') ?? false);
  await until(() => held.granted.size === 0);
  expect([held.local, held.session]).toEqual([{}, {}]);
  expect(field(root, 'Address of the storage').value).toBe('');
});
