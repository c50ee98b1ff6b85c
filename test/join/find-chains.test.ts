import { expect, it } from 'vitest';
import { findChains } from '../../lib/join/chain/list-chains.ts';
import { type MemoryVault, newMemoryVault } from '../support/vault/memory-vault.ts';
import { putBytes } from '../support/vault/put-matter.ts';

const MATTER = '01MATTER';
const THERE = ['01A', '01C', '01D', '01F', '01G'];

/** How often storage was asked for a list. */
const asked = ({ calls }: MemoryVault): number =>
  calls.filter(({ operation }) => operation === 'list').length;

const newVault = async () => {
  const vault = newMemoryVault();
  for (const id of THERE)
    for (const name of ['chain.json', 'log/0/1-2.jsonl', 'records/1.json'])
      await putBytes(vault, `matters/${MATTER}/chains/${id}/${name}`, new Uint8Array([1]));
  await putBytes(vault, 'matters/01OTHER/chains/01E/chain.json', new Uint8Array([1]));
  return vault;
};

it.each([
  { known: [] },
  { known: THERE },
  { known: ['01C', '01F'] },
  // Known, and not there any more: before all, between, and behind all.
  { known: ['010', '01B', '01C', '01E', '01G', '01H'] },
  { known: ['01G', '01A', '01A'] },
])('finds each chain once, whichever are known: $known', async ({ known }) => {
  const vault = await newVault();
  const found = await findChains({ client: vault }, MATTER, known);
  expect(found).toEqual(THERE.map((id) => ({ id, isUnaltered: true })));
  const gone = new Set(known.filter((id) => !THERE.includes(id)));
  expect(asked(vault)).toBe(THERE.length + 1 + gone.size);
});

it('asks once a chain and once for the end where all are known', async () => {
  const vault = await newVault();
  await findChains({ client: vault }, MATTER, THERE);
  expect(asked(vault)).toBe(THERE.length + 1);
});

it('tells a chain whose description has another version', async () => {
  const vault = await newVault();
  await vault.overwrite(`matters/${MATTER}/chains/01C/chain.json`, new Uint8Array([2]));
  const found = await findChains({ client: vault }, MATTER, THERE);
  expect(found.filter(({ isUnaltered }) => !isUnaltered)).toEqual([
    { id: '01C', isUnaltered: false },
  ]);
});
