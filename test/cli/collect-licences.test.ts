import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectNotices, licencesText, packageFolder } from '../../cli/build/collect-licences.ts';

const always = () => true;

describe('the package of a bundled module', () => {
  it.each([
    ['/a/node_modules/react/index.js', '/a/node_modules/react'],
    ['/a/node_modules/@mantine/core/esm/x.mjs?v=1', '/a/node_modules/@mantine/core'],
    ['/a/node_modules/x/node_modules/y/esm/package/z.js', '/a/node_modules/x/node_modules/y'],
    ['\0/a/node_modules/react/index.js?commonjs-proxy', '/a/node_modules/react'],
  ])('of %s is %s', (module, folder) => {
    expect(packageFolder(module, always)).toBe(folder);
  });

  it.each(['/a/lib/evidence/item.ts', 'virtual:wxt', '/a/node_modules'])(
    'of %s is none: it is our own',
    (module) => {
      expect(packageFolder(module, always)).toBeUndefined();
    },
  );
});

describe('the licence notices', () => {
  const folders = ['react', 'dexie', 'react'].map((name) => join('node_modules', name));

  it('are those of each package once, by name, with the text of its licence', () => {
    const notices = collectNotices(new Set(['', ...folders]));
    expect(notices.map(({ name }) => name)).toEqual(['dexie', 'react']);
    expect(notices[1]?.text).toContain('Permission is hereby granted');
  });

  it('stand after our own licence', () => {
    const text = licencesText('Own\n', [
      { name: 'a', version: '1.0.0', licence: 'MIT', text: 'T' },
    ]);
    expect(text).toMatch(/^Own\n\n-{72}\n\na 1\.0\.0 \(MIT\)\n\nT\n$/u);
  });
});
