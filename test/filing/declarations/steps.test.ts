import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { en } from '../../../lib/words/en.ts';
import { zhCN } from '../../../lib/words/zh-CN.ts';

const SOURCE = [
  'lib/collect',
  'lib/capture',
  'lib/collect-item.ts',
  'lib/add-file.ts',
  'lib/files/read-file.ts',
]
  .flatMap((path) =>
    path.endsWith('.ts')
      ? [path]
      : readdirSync(path, { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.ts'))
          .map((name) => `${path}/${name}`),
  )
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/** The ways in which the code names a step of `method[]`. */
const NAMED = [
  /runStep\('[\w-]+', [^']*'[^']*', '([\w-]+)'/gu,
  /runStep\('[\w-]+', SHOT, '([\w-]+)'/gu,
  /\bstep: '([\w-]+)'/gu,
  // One of two, by the kind of the file.
  /\bstep: [^'\n]*\('[\w/]+'\) \? '([\w-]+)' : '([\w-]+)'/gu,
  /const STEP = '([\w-]+)'/gu,
  // [how many, or whether it was made, the step, by whom …
  /\[\s*[\w.]+(?: > 0)?,\s*'([\w-]+)',\s*(?:STYLE|'[\w. ]+')/gu,
  // A file that is kept is a step of its own name.
  /path: '([\w-]+\.(?:html|txt))',\s*role: '(?:dom|text|post-)/gu,
];

const steps = [
  ...new Set(
    NAMED.flatMap((pattern) => [...SOURCE.matchAll(pattern)].flatMap(([, ...names]) => names)),
  ),
].filter((name) => name !== 'scrolled-dom.html');

it('the words describe every step of a capture or an added file, in both languages', () => {
  expect(steps.length).toBeGreaterThan(25);
  const missing = steps.flatMap((name) =>
    ['does', 'changes', 'blind']
      .map((part) => `${name}_${part}`)
      .filter((key) => !(key in en.filingSteps) || !(key in zhCN.filingSteps)),
  );
  expect(missing).toEqual([]);
});
