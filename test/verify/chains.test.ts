import { beforeAll, describe, expect, it } from 'vitest';
import type { CustodyLine } from '../../lib/evidence/custody.ts';
import type { Bytes } from '../../lib/evidence/digest.ts';
import type { ExportChoice } from '../../lib/package/export-choice.ts';
import { DEFAULT_CHOICE } from '../../lib/package/export-choice.ts';
import { rebuildFiles } from '../../lib/package/rebuild-files.ts';
import { verifySet } from '../../lib/verify/verify-set.ts';
import { verifyZip } from '../../lib/verify/verify-zip.ts';
import { SAMPLE_BUILD, type SampleInput } from '../support/cases/sample-matter.ts';
import { nextLine, OTHER, OTHER_CHAIN, OWN, sharedMatter } from '../support/cases/shared-matter.ts';
import { forge } from '../support/packages/forge.ts';
import { packInput } from '../support/packages/pack.ts';

const CHAIN = `data/chains/${OTHER_CHAIN}.jsonl`;

const pack = async (input: SampleInput): Promise<Bytes> => {
  const [first] = await packInput(input);
  if (!first) throw new Error('An export has at least one volume');
  return first.zip;
};

const found = async (zip: Bytes) => {
  const { findings } = await verifyZip(new Blob([zip]));
  return findings.map(({ code, path, detail }) => ({ code, path, detail }));
};

const withChain = (change: (lines: readonly CustodyLine[]) => readonly CustodyLine[]) => {
  const { input } = sharedMatter();
  const chains = input.chains?.map((chain) => ({ ...chain, lines: change(chain.lines) })) ?? [];
  return pack({ ...input, chains });
};

describe('the package of a matter of two custodians', () => {
  let sound: Bytes;
  beforeAll(async () => {
    sound = await pack(sharedMatter().input);
  });

  it('has the report that is made again from its records, in the order of its items', async () => {
    const rebuild = rebuildFiles({ build: SAMPLE_BUILD });
    const { findings, notes } = await verifyZip(new Blob([sound]), { rebuild });
    expect(findings).toEqual([]);
    expect(notes.map(({ code }) => code)).not.toContain('REPORT_NOT_COMPARED');
  });

  it('is sound, with the items and the chain of both', async () => {
    const { findings, notes, facts } = await verifyZip(new Blob([sound]));
    expect(findings).toEqual([]);
    const codes = notes.map(({ code }) => code);
    expect(codes).not.toContain('CHAINS_DIFFER');
    expect(codes).not.toContain('NOT_IN_FORMAT');
    expect(facts.index?.items.map(({ chain, number }) => [chain, number])).toEqual([
      [undefined, 1],
      [undefined, 2],
      [OTHER_CHAIN, 1],
      [OTHER_CHAIN, 2],
    ]);
    expect(facts.index?.items.map(({ exhibit }) => exhibit)).toEqual([
      'XM-2021-0001',
      'XM-2021-0002',
      'XM-2021-0090',
      '林悦 BBBB-0002',
    ]);
  });

  it.each(['court', 'hand-over'] as const)(
    'is sound with lines sealed, for %s',
    async (profile) => {
      const choice: ExportChoice = { ...DEFAULT_CHOICE, profile };
      const zip = await pack({ ...sharedMatter().input, choice });
      expect(await found(zip)).toEqual([]);
    },
  );

  it('is sound in volumes, and without items that were not chosen', async () => {
    const { input } = sharedMatter({ ...OWN, fileBytes: 60_000 }, { ...OTHER, fileBytes: 60_000 });
    const packed = await packInput({ ...input, volumeBytes: 400_000 });
    expect(packed.length).toBeGreaterThan(1);
    const { volumes, findings } = await verifySet(packed.map(({ zip }) => new Blob([zip])));
    expect([...volumes.flatMap((one) => one.findings), ...findings]).toEqual([]);
    const items = input.items.slice(1, 3).map(({ record }) => record.id);
    const few = await pack({ ...input, choice: { ...DEFAULT_CHOICE, items } });
    expect(await found(few)).toEqual([]);
  });

  it('notes values on which the chains differ until someone decides', async () => {
    const { input } = sharedMatter();
    const [chain] = input.chains ?? [];
    const item = input.items[0]?.record.id ?? '';
    if (!chain) throw new Error('It is shared');
    const say = (lines: readonly CustodyLine[], to: string) => [
      ...lines,
      nextLine(lines, { event: 'annotated', item, detail: { note: { from: '', to } } }),
    ];
    const lines = say(chain.lines, 'theirs');
    const custody = say(input.custody, 'ours');
    const zip = await pack({ ...input, custody, chains: [{ ...chain, lines }] });
    const { findings, notes } = await verifyZip(new Blob([zip]));
    expect(findings).toEqual([]);
    expect(notes.map(({ code }) => code)).toContain('CHAINS_DIFFER');
  });

  it.each([
    ['CHAIN_BROKEN', (lines: readonly CustodyLine[]) => lines.toSpliced(1, 1)],
    ['GAP_IN_SEQUENCE', (lines: readonly CustodyLine[]) => lines.toSpliced(2, 1)],
    ['CHAIN_BROKEN', (lines: readonly CustodyLine[]) => [...lines.slice(0, 3), ...lines.slice(2)]],
    ['ITEM_NOT_IN_LOG', (lines: readonly CustodyLine[]) => lines.slice(0, 2)],
  ] as const)(
    'is told as %s where a line of a chain is missing, twice or cut',
    async (code, cut) => {
      const findings = await found(await withChain(cut));
      const fitting = findings.filter((one) => one.code === code);
      expect(fitting, JSON.stringify(findings)).not.toEqual([]);
      expect(
        findings.every(({ detail }) => detail.includes('林悦') || !detail.includes('Line')),
      ).toBe(true);
    },
  );

  it('tells a chain that is not listed', async () => {
    const zip = forge(sound, (files) => {
      files.set('data/chains/x.jsonl', new Uint8Array());
    });
    expect((await found(zip)).map((one) => one.code)).toEqual(['UNLISTED']);
  });

  it('tells a chain that is gone', async () => {
    const zip = forge(sound, (files) => {
      files.delete(CHAIN);
    });
    const findings = await found(zip);
    expect(findings.filter(({ path }) => path === CHAIN).map(({ code }) => code)).toContain(
      'MISSING',
    );
  });
});
