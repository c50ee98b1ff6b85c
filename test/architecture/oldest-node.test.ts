import { expect, it } from 'vitest';
import { loadedBy, textOf } from './source-tree.ts';

/** What Node 20 does not have, each with what to write in its place. */
const NEWER_THAN_NODE_20: readonly (readonly [RegExp, string])[] = [
  [/\b(?:Map|Object)\.groupBy\b/u, 'groupBy of lib/evidence/group-by.ts'],
  [/\bArray\.fromAsync\b/u, 'a loop with await'],
  [/\bPromise\.(?:withResolvers|try)\b/u, 'new Promise'],
  [/\bURL\.parse\b/u, 'URL.canParse and new URL'],
  [/\bRegExp\.escape\b/u, 'replace with a pattern'],
  [/\bIterator\.(?:from|concat|prototype)\b/u, 'an array'],
  [/\.(?:keys|values|entries)\(\)\s*\.\w+\(/u, 'an array: Node 20 has no iterator helpers'],
  [
    /\.(?:union|intersection|difference|symmetricDifference)\(|\.is(?:Subset|Superset)Of\(/u,
    'an array: Node 20 has no methods of sets',
  ],
  [/\.isDisjointFrom\(/u, 'an array: Node 20 has no methods of sets'],
  [/\.(?:toBase64|toHex|setFromBase64|setFromHex)\(|\.from(?:Base64|Hex)\(/u, 'atob and btoa'],
  [/\.(?:getOrInsert|getOrInsertComputed)\(|\bError\.isError\b/u, 'get and set'],
  [/\b(?:await\s+)?using\s+\w+\s*=/u, 'try and finally'],
  [/\bimport\.meta\.(?:dirname|filename)\b/u, 'new URL(…, import.meta.url)'],
];

const faultsIn = (text: string): readonly string[] =>
  NEWER_THAN_NODE_20.flatMap(([newer, instead]) =>
    newer.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/gu, '')) ? [instead] : [],
  );

it('the verifier uses nothing that Node 20, on which it promises to run, does not have', () => {
  const files = new Set([...loadedBy('cli/verify.ts'), ...loadedBy('lib/verify-page/main.ts')]);
  expect(files.size).toBeGreaterThan(100);
  const wrong = [...files].flatMap((path) =>
    faultsIn(textOf(path)).map((instead) => `${path}: use ${instead}`),
  );
  expect(wrong).toEqual([]);
});

it.each([
  'Map.groupBy(all, of)',
  'all.values().map(of)',
  'all.keys()\n  .toArray()',
  'one.union(other)',
  'using held = lock()',
])('the rule about Node 20 finds %j', (text) => {
  expect(faultsIn(text)).toHaveLength(1);
});

it('the rule about Node 20 lets arrays be', () => {
  const text = '// Map.groupBy\n[...all.values()].map(of); all.toSorted(); Array.from(all)';
  expect(faultsIn(text)).toEqual([]);
});
