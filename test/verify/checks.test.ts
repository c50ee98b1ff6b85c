import { describe, expect, it } from 'vitest';
import { SIGNATURE } from '../../lib/format/layout.ts';
import type { PackageInput } from '../../lib/package/input.ts';
import type { Finding } from '../../lib/verify/finding.ts';
import { type VerifyOptions, verifyZip } from '../../lib/verify/verify-zip.ts';
import { type Sample, SHAPES, sampleMatter } from '../support/cases/sample-matter.ts';
import { changeJson, changeLog, type Forgery, forge } from '../support/packages/forge.ts';
import { packSample } from '../support/packages/pack.ts';

const FIRST = 'data/items/0001-01JD0000000000000000000001';
const capture = { does: 'capture' } as const;
const three: Sample = { steps: [capture, capture, capture] };

const findingsOf = async (
  change: (files: Forgery) => void,
  sample: Sample = three,
  options: VerifyOptions = {},
): Promise<readonly Finding[]> =>
  (await verifyZip(new Blob([forge((await packSample(sample)).zip, change)]), options)).findings;

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

describe('a forger without the key who changes nothing', () => {
  it.each(Object.keys(SHAPES))('is not found out, for nothing is wrong: %s', async (shape) => {
    expect(await findingsOf(() => undefined, SHAPES[shape])).toEqual([]);
  });
});

describe('records', () => {
  it('must have the digest that index and log give them', async () => {
    const findings = await findingsOf((files) =>
      changeJson(files, `${FIRST}/record.json`, (record) =>
        Object.assign(record, { sealedAt: 'x' }),
      ),
    );
    expect(briefly(findings)).toEqual([`ALTERED ${FIRST}/record.json`]);
    expect(findings[0]?.item).toBe('01JD0000000000000000000001');
  });

  it('must be canonical', async () => {
    const findings = await findingsOf(
      (files) => void files.set(`${FIRST}/record.json`, `${files.get(`${FIRST}/record.json`)} `),
    );
    expect(briefly(findings)).toContain(`NOT_CANONICAL ${FIRST}/record.json`);
  });

  it.each([
    ['no JSON', '{'],
    ['JSON of another form', '[]'],
    ['JSON nested too deep', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['a later format', '{"format":"matterproof-record/2"}'],
    ['bytes that are not text', new Uint8Array([255, 254])],
  ])('must be records, not %s', async (_, content) => {
    const findings = briefly(
      await findingsOf((files) => void files.set(`${FIRST}/record.json`, content)),
    );
    expect(
      findings.some((found) => /^(FORMAT_UNKNOWN|NOT_CANONICAL) data\/items\/0001/.test(found)),
    ).toBe(true);
  });

  it('must list files that are there, of the size and digest they state', async () => {
    expect(briefly(await findingsOf((files) => void files.delete(`${FIRST}/text.txt`)))).toEqual([
      `MISSING ${FIRST}/text.txt`,
    ]);
    expect(briefly(await findingsOf((files) => void files.set(`${FIRST}/text.txt`, 'x')))).toEqual([
      `ALTERED ${FIRST}/text.txt`,
      `WRONG_SIZE ${FIRST}/text.txt`,
    ]);
  });

  it('must be alone in their folder with what they list', async () => {
    expect(briefly(await findingsOf((files) => void files.set(`${FIRST}/more.png`, 'x')))).toEqual([
      `UNLISTED ${FIRST}/more.png`,
    ]);
    expect(
      briefly(await findingsOf((files) => void files.set('data/items/0009-x/record.json', '{}'))),
    ).toEqual(['UNLISTED data/items/0009-x']);
    expect(briefly(await findingsOf((files) => void files.set('data/exhibits.pdf', 'x')))).toEqual(
      [],
    );
  });
});

describe('the index', () => {
  const change = (alter: (index: { [key: string]: unknown }) => void) =>
    findingsOf((files) => changeJson(files, 'data/manifest.json', alter));

  it.each(['title', 'url', 'kind', 'capturedAt', 'author', 'published', 'status', 'artifacts'])(
    'must give the %s that the record gives',
    async (key) => {
      const findings = await change((index) => {
        const [item] = index.items as Record<string, unknown>[];
        if (item)
          item[key] =
            key === 'artifacts' ? [] : key === 'author' ? { name: 'Somebody else' } : 'otherwise';
      });
      expect(briefly(findings)).toContain('INDEX_DISAGREES data/manifest.json');
    },
  );

  it('must keep an item in the folder of its number and id', async () => {
    const findings = await findingsOf((files) => {
      for (const [path, content] of [...files].filter(([name]) => name.startsWith(FIRST))) {
        files.delete(path);
        files.set(path.replace('/0001-', '/0009-'), content);
      }
      const index = `${files.get('data/manifest.json')}`;
      files.set('data/manifest.json', index.replaceAll('/0001-', '/0009-'));
    });
    expect(briefly(findings)).toContain('INDEX_DISAGREES data/manifest.json');
  });

  it('must number its items each once', async () => {
    const findings = await change(
      (index) => void (index.items as unknown[]).push((index.items as unknown[])[0]),
    );
    expect(briefly(findings)).toContain('INDEX_DISAGREES data/manifest.json');
    expect(briefly(findings)).toContain('INDEX_DISAGREES data/items.csv');
  });

  it('must agree with the bag’s folder, group and count', async () => {
    const findings = await change((index) => {
      Object.assign(index.export as object, { id: 'another', volume: { index: 1, count: 2 } });
    });
    expect(briefly(findings)).toEqual([
      'INDEX_DISAGREES',
      'INDEX_DISAGREES bag-info.txt',
      'INDEX_DISAGREES bag-info.txt',
    ]);
  });

  it('must not say that an item held here is withheld or elsewhere', async () => {
    const withheld = await change(
      (index) => void (index.withheld as unknown[]).push({ number: 1, reason: 'x' }),
    );
    expect(briefly(withheld)).toEqual(['INDEX_DISAGREES data/manifest.json']);
    const [item] = sampleMatter(three).input.items;
    const elsewhere = await change(
      (index) =>
        void (index.elsewhere as unknown[]).push({
          number: 1,
          id: item?.record.id,
          digest: item?.digest,
          volume: 2,
        }),
    );
    expect(briefly(elsewhere)).toEqual(['INDEX_DISAGREES data/manifest.json']);
  });

  it.each([
    ['no JSON', '{'],
    ['another format', '{"format":"matterproof-package/2"}'],
    ['no format', '{}'],
    ['members of another kind', '{"format":"matterproof-package/1","items":{}}'],
  ])('must be an index, not %s', async (_, content) => {
    const findings = briefly(
      await findingsOf((files) => void files.set('data/manifest.json', content)),
    );
    expect(findings).toEqual(['FORMAT_UNKNOWN data/manifest.json']);
  });

  it('is missed', async () => {
    expect(briefly(await findingsOf((files) => void files.delete('data/manifest.json')))).toEqual([
      'MISSING data/manifest.json',
    ]);
  });
});

describe('the log and the chain', () => {
  const arrivals = (entries: { [key: string]: unknown }[]) =>
    entries.filter(({ event }) => event === 'captured');

  it('must hold every item, and account for each that is not here', async () => {
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
    ).toEqual([]);
  });

  it.each(['transfer', 'delete'] as const)(
    'lets an item be gone after a %s, but not before, and not here too',
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

  it('must number arrivals without a gap', async () => {
    const findings = await findingsOf((files) =>
      changeLog(files, (entries) => {
        for (const entry of arrivals(entries).slice(1))
          entry.detail = { number: Number((entry.detail as { number: number }).number) + 1 };
        return entries;
      }),
    );
    expect(briefly(findings)).toContain('GAP_IN_SEQUENCE data/custody.jsonl');
  });

  it('must give each record the digest it has', async () => {
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

  it('must not call captured what was sealed in another matter or order', async () => {
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

  it('must be canonical lines, each ended', async () => {
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

  it('must end where the index says', async () => {
    const findings = await findingsOf((files) => {
      const lines = `${files.get('data/custody.jsonl')}`.split('\n');
      files.set('data/custody.jsonl', `${lines.slice(0, -2).join('\n')}\n`);
    });
    expect(briefly(findings)).toContain('CHAIN_BROKEN data/custody.jsonl');
    expect(briefly(findings)).toContain('GAP_IN_SEQUENCE data/custody.jsonl');
  });
});

describe('tag files', () => {
  it('must declare a bag', async () => {
    expect(
      briefly(await findingsOf((files) => void files.set('bagit.txt', 'BagIt-Version: 0.97\n'))),
    ).toEqual(['NOT_A_BAG bagit.txt']);
  });

  it('must state the payload', async () => {
    const zip = (await packSample(three)).zip;
    const text = (files: Forgery) => `${files.get('bag-info.txt')}`;
    const lie = forge(
      zip,
      (files) => void files.set('bag-info.txt', text(files).replace('Payload-Oxum', 'Payload-Sum')),
    );
    expect(briefly((await verifyZip(new Blob([lie]))).findings)).toEqual([
      'NOT_A_BAG bag-info.txt',
    ]);
  });

  it('must list paths in order, each once', async () => {
    const { findings } = await verifyZip(
      new Blob([forge((await packSample(three)).zip, (files) => void files.set('evil.txt', 'x'))]),
    );
    expect(briefly(findings)).toEqual(['UNLISTED evil.txt']);
  });
});

describe('signatures', () => {
  const sign: PackageInput['sign'] = async (bytes) =>
    [SIGNATURE.cms, SIGNATURE.signer].map((path) => ({ path, bytes }));

  it('are missed where the index names them', async () => {
    const { zip } = await packSample(three, { sign });
    const stripped = forge(zip, (files) => {
      files.delete(SIGNATURE.cms);
      files.delete(SIGNATURE.signer);
    });
    const codes = briefly((await verifyZip(new Blob([stripped]))).findings);
    expect(codes).toContain(`SIGNATURE_MISSING ${SIGNATURE.cms}`);
    expect(codes).toContain(`SIGNATURE_MISSING ${SIGNATURE.signer}`);
  });

  it('are missed where a signer is expected', async () => {
    const findings = await findingsOf(() => undefined, three, { signer: 'AA:BB' });
    expect(briefly(findings)).toContain(`SIGNATURE_MISSING ${SIGNATURE.cms}`);
  });

  it('leave open who and when where there are none, and the page always', async () => {
    const { facts, notProven } = await verifyZip(new Blob([(await packSample(three)).zip]));
    expect(notProven).toEqual(['PAGE_TRUE', 'BEFORE_CAPTURE', 'WHO', 'WHEN']);
    expect(facts).toMatchObject({
      signed: false,
      stamped: false,
      repacked: false,
      folder: 'XM-2021-20261121T130000Z',
    });
    expect(facts.index?.items).toHaveLength(3);
  });
});
