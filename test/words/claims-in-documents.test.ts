import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string): string => readFileSync(path, 'utf8');
const security = read('SECURITY.md');

/** What people read of us: documents, shop texts, and what goes into each package. */
const READ = [
  ...globSync('*.md'),
  ...globSync('docs/*.md'),
  ...globSync('public/_locales/*/messages.json'),
  ...globSync('lib/report/**/*.ts'),
  ...globSync('lib/words/**/*.ts'),
  ...globSync('cli/build/*.ts'),
];

const OVERSTATED = [
  /nobody can (?:shorten|forge|change|alter|fake|tamper)/iu,
  /cannot be (?:forged|shortened|faked|tampered|manipulated)/iu,
  /tamper-?proof|court-?proof|unforgeable|irrefutable|immutable evidence|legally valid/iu,
  /guaranteed? (?:to be )?(?:authentic|true|admissible)|court-(?:approved|admissible)/iu,
  /不可篡改|无法篡改|不能伪造|无法伪造|铁证|法院认可|确保真实/u,
];

describe('documents, screens and reports', () => {
  it.each(OVERSTATED)('claim nothing like %s', (claim) => {
    expect(READ.filter((path) => claim.test(read(path)))).toEqual([]);
  });
});

describe('SECURITY.md', () => {
  it('names tests that are there', () => {
    const tests = [...security.matchAll(/`(test\/[\w/-]+\.test\.tsx?)`/gu)].map(([, path]) => path);
    expect(tests.length).toBeGreaterThan(12);
    expect(tests.filter((path) => !existsSync(path ?? ''))).toEqual([]);
  });

  it('gives a reason for every permission that the manifest asks for, and for no other', () => {
    const config = read('wxt.config.ts');
    const known = [
      ...['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'downloads'],
      ...[
        'contextMenus',
        'pageCapture',
        'tabCapture',
        'tabs',
        'cookies',
        'webRequest',
        'history',
        'debugger',
      ],
    ];
    const asked = known.filter((name) => config.includes(`'${name}'`));
    const [, section = ''] = security.split('## Permissions and their reasons');
    const reasons = section.split('## ')[0] ?? '';
    expect(known.filter((name) => reasons.includes(`\`${name}\``))).toEqual(asked);
  });

  it('says what is not defended and how to report a fault, and README leads to it', () => {
    expect(security).toContain('## What is not defended, and why');
    expect(security).toContain('## Reporting a fault');
    expect(read('README.md')).toContain('(SECURITY.md)');
    expect(read('ARCHITECTURE.md')).toContain('SECURITY.md');
  });
});
