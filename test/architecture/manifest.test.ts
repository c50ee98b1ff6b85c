import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// The test command makes the build before the tests run.
const manifest = JSON.parse(readFileSync('.output/chrome-mv3/manifest.json', 'utf8'));

describe('the manifest', () => {
  it('asks for no permission beyond those that a capture needs', () => {
    expect([...manifest.permissions].sort()).toEqual(
      [
        ...['activeTab', 'alarms', 'downloads', 'offscreen', 'scripting', 'storage'],
        'unlimitedStorage',
      ].sort(),
    );
  });

  it('asks for no host, and puts no script into a page, at installation', () => {
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
  });

  it.each(['chrome-mv3', 'firefox-mv3'])('of %s lets a person give sites later', (build) => {
    const { optional_host_permissions: sites } = JSON.parse(
      readFileSync(`.output/${build}/manifest.json`, 'utf8'),
    );
    expect(sites).toEqual(['https://*/*', 'http://*/*', '<all_urls>']);
  });
});

describe.each(['chrome-mv3', 'firefox-mv3'])('the content policy of %s', (build) => {
  const { content_security_policy: policies } = JSON.parse(
    readFileSync(`.output/${build}/manifest.json`, 'utf8'),
  );
  const policy = new Map<string, readonly string[]>(
    policies.extension_pages.split('; ').map((directive: string) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );

  it('lets nothing run that is not in the package', () => {
    for (const name of ['script-src', 'worker-src']) expect(policy.get(name)).toEqual(["'self'"]);
    expect(policies.extension_pages).not.toMatch(/unsafe-eval|wasm|blob:.*script/u);
  });

  it('allows nothing unless it is named, and no plug-in, base address, form or frame', () => {
    const none = ['default-src', 'object-src', 'base-uri', 'form-action', 'frame-ancestors'];
    for (const name of none) expect(policy.get(name)).toEqual(["'none'"]);
  });

  it('names each kind of source that the pages need, and no web address but to connect to', () => {
    const web = [...policy].filter(([, sources]) => sources.some((one) => /^https?:/u.test(one)));
    expect(web.map(([name]) => name)).toEqual(['connect-src']);
    expect(policy.get('img-src')).toEqual(["'self'", 'blob:', 'data:']);
  });
});

describe('the licence notices of the build', () => {
  it.each(['chrome-mv3', 'firefox-mv3', 'verify'])('of %s name what is bundled', (build) => {
    const notices = readFileSync(`.output/${build}/licences.txt`, 'utf8');
    expect(notices.startsWith('Matterproof\n')).toBe(true);
    for (const name of [
      'react',
      'preact',
      'dexie',
      '@mantine/core',
      'jszip',
      '@noble/hashes',
      'pkijs',
    ])
      expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'mu'));
    expect(notices).not.toMatch(/^(?:typescript|vitest|@biomejs\/biome) /mu);
    expect(notices).not.toContain('unknown)');
  });
});
