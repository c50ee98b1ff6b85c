import { describe, expect, it } from 'vitest';
import type { PackageInput } from '../../../lib/package/input.ts';
import type { Finding } from '../../../lib/verify/finding.ts';
import { verifyZip } from '../../../lib/verify/verify-zip.ts';
import { type Sample, sampleMatter } from '../../support/cases/sample-matter.ts';
import { changeLog, type Forgery, forge } from '../../support/packages/forge.ts';
import { packSample } from '../../support/packages/pack.ts';

const FIRST = 'data/items/0001-01JD0000000000000000000001';
const capture = { does: 'capture' } as const;
const three: Sample = { steps: [capture, capture, capture] };

const findingsOf = async (
  change: (files: Forgery) => void,
  sample: Sample = three,
): Promise<readonly Finding[]> =>
  (await verifyZip(new Blob([forge((await packSample(sample)).zip, change)]))).findings;

const briefly = (findings: readonly Finding[]): string[] =>
  findings.map(({ code, path }) => `${code} ${path ?? ''}`.trim());

const packed = async (
  input: Partial<PackageInput>,
  sample: Sample = three,
): Promise<readonly Finding[]> =>
  (await verifyZip(new Blob([(await packSample(sample, input)).zip]))).findings;

const itemsWithout = (number: number, sample: Sample = three) => ({
  items: sampleMatter(sample).input.items.filter((item) => item.number !== number),
});

describe('verifyZip, of the log and the chain', () => {
  const arrivals = (entries: { [key: string]: unknown }[]) =>
    entries.filter(({ event }) => event === 'captured');

  it('reports an item that the log lacks, and one of the log that is not here', async () => {
    const findings = await findingsOf((files) =>
      changeLog(files, (entries) => entries.filter((entry) => entry !== arrivals(entries)[2])),
    );
    expect(briefly(findings)).toEqual([
      'ITEM_NOT_IN_LOG data/items/0003-01JD0000000000000000000003/record.json',
    ]);
    expect(briefly(await packed(itemsWithout(2)))).toEqual(['LOG_WITHOUT_ITEM data/custody.jsonl']);
    expect(
      briefly(
        await packed({ ...itemsWithout(2), withheld: [{ number: 2, reason: 'privileged' }] }),
      ),
    ).toEqual(['LOG_DISAGREES data/manifest.json']);
  });

  it.each(['transfer', 'delete'] as const)(
    'accepts that an item is gone after a %s, not before it, nor if it is here',
    async (does) => {
      const sample: Sample = { steps: [capture, capture, { does, item: 1 }] };
      expect(briefly(await packed({}, sample))).toEqual([]);
      const early = await findingsOf(
        (files) =>
          changeLog(files, ([opened, ...rest]) => [
            opened ?? {},
            ...rest.slice(-1),
            ...rest.slice(0, -1),
          ]),
        sample,
      );
      expect(briefly(early)).toEqual(['LOG_WITHOUT_ITEM data/custody.jsonl']);
      const { items } = sampleMatter({ steps: sample.steps.slice(0, 2) }).input;
      expect(briefly(await packed({ items }, sample))).toEqual([
        `INDEX_DISAGREES ${FIRST}/record.json`,
      ]);
    },
  );

  it('reports a gap in the numbers of arrivals', async () => {
    const findings = await findingsOf((files) =>
      changeLog(files, (entries) => {
        for (const entry of arrivals(entries).slice(1))
          entry.detail = { number: Number((entry.detail as { number: number }).number) + 1 };
        return entries;
      }),
    );
    expect(briefly(findings)).toContain('GAP_IN_SEQUENCE data/custody.jsonl');
  });

  it('reports a log that gives a record another digest', async () => {
    const findings = await findingsOf((files) =>
      changeLog(files, (entries) => {
        Object.assign(arrivals(entries)[2] ?? {}, { digest: `sha256:${'0'.repeat(64)}` });
        return entries;
      }),
    );
    expect(briefly(findings)).toEqual([
      'CHAIN_BROKEN data/items/0003-01JD0000000000000000000003/record.json',
    ]);
  });

  it('reports a received item that the log calls captured', async () => {
    const sample: Sample = { steps: [capture, { does: 'receive' }] };
    const findings = await findingsOf(
      (files) =>
        changeLog(files, (entries) =>
          entries.map((entry) =>
            entry.event === 'received' ? { ...entry, event: 'captured' } : entry,
          ),
        ),
      sample,
    );
    const path = 'data/items/0002-01KK0000000000000000000002/record.json';
    expect(briefly(findings)).toEqual([`CHAIN_BROKEN ${path}`, `GAP_IN_SEQUENCE ${path}`]);
  });

  it('reports log lines that are not canonical or not ended', async () => {
    const spaced = await findingsOf(
      (files) =>
        void files.set(
          'data/custody.jsonl',
          `${files.get('data/custody.jsonl')}`.replace('{', '{ '),
        ),
    );
    expect(briefly(spaced)).toContain('NOT_CANONICAL data/custody.jsonl');
    const unended = await findingsOf(
      (files) =>
        void files.set('data/custody.jsonl', `${files.get('data/custody.jsonl')}`.slice(0, -1)),
    );
    expect(briefly(unended)).toContain('NOT_CANONICAL data/custody.jsonl');
    const other = await findingsOf((files) => void files.set('data/custody.jsonl', 'not a log\n'));
    expect(briefly(other)).toContain('NOT_CANONICAL data/custody.jsonl');
  });

  it('reports a log that ends before the head in the index', async () => {
    const findings = await findingsOf((files) => {
      const lines = `${files.get('data/custody.jsonl')}`.split('\n');
      files.set('data/custody.jsonl', `${lines.slice(0, -2).join('\n')}\n`);
    });
    expect(briefly(findings)).toContain('CHAIN_BROKEN data/custody.jsonl');
    expect(briefly(findings)).toContain('GAP_IN_SEQUENCE data/custody.jsonl');
  });
});
