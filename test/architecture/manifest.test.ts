import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// The test command makes the build before the tests run.
const manifest = JSON.parse(readFileSync('.output/chrome-mv3/manifest.json', 'utf8'));

describe('the manifest', () => {
  it('asks for no permission beyond those that a capture needs', () => {
    expect([...manifest.permissions].sort()).toEqual(
      ['activeTab', 'downloads', 'scripting', 'storage', 'unlimitedStorage'].sort(),
    );
  });

  it('asks for no host, and puts no script into a page, at installation', () => {
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
  });
});
