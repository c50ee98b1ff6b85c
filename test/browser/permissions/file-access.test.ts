import { afterEach, beforeAll, describe, expect, it } from 'vitest';

const runtime: Record<string, unknown> = {};
let allowed = false;
let lacksFileAccess: (url: string) => Promise<boolean>;

// The browser must be there before the module that asks for it is read
beforeAll(async () => {
  const extension = { isAllowedFileSchemeAccess: async () => allowed };
  Object.assign(globalThis, { chrome: { runtime, extension } });
  ({ lacksFileAccess } = await import('../../../lib/browser/permissions/file-access.ts'));
});
afterEach(() => {
  allowed = false;
  delete runtime.getBrowserInfo;
});

describe('access to files', () => {
  it('is lacking for a file until it is allowed', async () => {
    expect(await lacksFileAccess('file:///home/a/letter.html')).toBe(true);
    expect(await lacksFileAccess('FILE:///C:/letter.html')).toBe(true);
    allowed = true;
    expect(await lacksFileAccess('file:///home/a/letter.html')).toBe(false);
  });

  it('is not asked for on any other page', async () => {
    for (const url of [
      'https://file.example.com/',
      'http://localhost/file:',
      'chrome://version/',
      '',
    ])
      expect(await lacksFileAccess(url)).toBe(false);
  });

  it('is never lacking in Firefox, which says no though it lets extensions in', async () => {
    runtime.getBrowserInfo = () => ({ name: 'Firefox' });
    expect(await lacksFileAccess('file:///home/a/letter.html')).toBe(false);
  });
});
