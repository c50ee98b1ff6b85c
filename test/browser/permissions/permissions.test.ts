import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askBrowser, describeBrowser } from '../../../lib/browser/environment.ts';
import {
  askForOrigin,
  leaveOrigin,
  mayAsk,
  originPattern,
} from '../../../lib/browser/permissions/authority-permission.ts';
import {
  hasPermission,
  optionalPermissions,
  switchPermission,
} from '../../../lib/browser/permissions/optional-permission.ts';

type Asked = { readonly permissions?: string[]; readonly origins?: string[] };

const granted = vi.hoisted(() => new Set<string>());
const runtime = vi.hoisted(() => ({}) as Record<string, unknown>);
vi.mock('wxt/browser', () => {
  const namesIn = ({ permissions = [], origins = [] }: Asked) => [...permissions, ...origins];
  return {
    browser: {
      runtime,
      permissions: {
        contains: async (asked: Asked) => namesIn(asked).every((name) => granted.has(name)),
        request: async (asked: Asked) => namesIn(asked).every((name) => granted.add(name)),
        remove: async (asked: Asked) => {
          if (namesIn(asked).some((name) => name.includes('required')))
            throw new Error('You cannot remove required permissions.');
          return namesIn(asked).every((name) => granted.delete(name));
        },
      },
    },
  };
});

beforeEach(() => {
  granted.clear();
  for (const name of Object.keys(runtime)) delete runtime[name];
  runtime.getManifest = () => ({ version: '1.2.3', optional_permissions: ['contextMenus'] });
});

describe('access to a time-stamp authority', () => {
  it.each([
    ['https://tsa.example/tsr', 'https://tsa.example/*'],
    ['http://tsa.example:8080/tsr?x=1', 'http://tsa.example/*'],
    ['https://user:pw@tsa.example/', 'https://tsa.example/*'],
  ])('at %s is asked for as %s: one site, and nothing of the address', (url, pattern) => {
    expect(originPattern(url)).toBe(pattern);
  });

  it('is that of one authority alone, and ends when it is left', async () => {
    await askForOrigin('https://tsa.example/tsr');
    expect(await mayAsk('https://tsa.example/other')).toBe(true);
    expect(await mayAsk('https://other.example/tsr')).toBe(false);
    expect(await mayAsk('http://tsa.example/tsr')).toBe(false);
    await leaveOrigin('https://tsa.example/tsr');
    expect(await mayAsk('https://tsa.example/tsr')).toBe(false);
  });

  it('that cannot be taken back does not fail the change of the authority', async () => {
    await expect(leaveOrigin('https://required.example/')).resolves.toBeUndefined();
  });
});

describe('an optional permission', () => {
  it.each(['contextMenus', 'pageCapture', 'frames'] as const)(
    '%s is had once it is granted',
    async (name) => {
      expect(await hasPermission(name)).toBe(false);
      expect(await switchPermission(name, true)).toBe(true);
      expect(await hasPermission(name)).toBe(true);
      expect(await switchPermission(name, false)).toBe(false);
      expect(granted.size).toBe(0);
    },
  );

  it('that is given up takes no other with it', async () => {
    await switchPermission('contextMenus', true);
    await switchPermission('frames', true);
    await switchPermission('frames', false);
    expect(await hasPermission('contextMenus')).toBe(true);
  });

  it('to read frames is not had where one site was allowed', async () => {
    await askForOrigin('https://tsa.example/tsr');
    expect(await hasPermission('frames')).toBe(false);
  });

  it('is offered where the build declares it, that for frames everywhere', () => {
    expect(optionalPermissions()).toEqual(['contextMenus', 'frames']);
    runtime.getManifest = () => ({ version: '1.2.3' });
    expect(optionalPermissions()).toEqual(['frames']);
  });
});

describe('the browser that a record names', () => {
  const navigator = (userAgentData?: object) =>
    ({ userAgent: 'Mozilla/5.0', languages: ['zh-CN', 'en'], userAgentData }) as never;
  const brand = (name: string, version: string) => ({ brand: name, version });

  it('is not one of the brands that Chromium makes up', () => {
    const brands = [brand('Not)A;Brand', '99'), brand('Chromium', '142'), brand('Edge', '142')];
    const described = describeBrowser(navigator({ brands, platform: 'Windows' }));
    expect(described).toEqual({
      extension: '1.2.3',
      browser: 'Chromium 142',
      platform: 'Windows',
      userAgent: 'Mozilla/5.0',
      languages: ['zh-CN', 'en'],
    });
  });

  it('is left out, not guessed, where the browser does not say', () => {
    expect(Object.keys(describeBrowser(navigator())).sort()).toEqual([
      'extension',
      'languages',
      'userAgent',
    ]);
    const made = describeBrowser(navigator({ brands: [brand('Not.A/Brand', '8')], platform: '' }));
    expect(made).not.toHaveProperty('browser');
  });

  it('is asked for in Firefox, and only there', async () => {
    expect(await askBrowser()).toEqual({});
    runtime.getBrowserInfo = async () => ({ name: 'Firefox', version: '140.0' });
    runtime.getPlatformInfo = async () => ({ os: 'linux' });
    expect(await askBrowser()).toEqual({ browser: 'Firefox 140.0', platform: 'linux' });
  });
});
