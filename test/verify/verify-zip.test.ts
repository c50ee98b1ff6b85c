import { describe, expect, it } from 'vitest';
import { SIGNATURE } from '../../lib/format/layout.ts';
import type { PackageInput } from '../../lib/package/input.ts';
import type { Finding } from '../../lib/verify/finding.ts';
import { type VerifyOptions, verifyZip } from '../../lib/verify/verify-zip.ts';
import { type Sample, SHAPES, sampleMatter } from '../support/cases/sample-matter.ts';
import { changeJson, type Forgery, forge } from '../support/packages/forge.ts';
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

describe('verifyZip, of a package with manifests rewritten but no change', () => {
  it.each(Object.keys(SHAPES))('finds nothing wrong: %s', async (shape) => {
    expect(await findingsOf(() => undefined, SHAPES[shape])).toEqual([]);
  });
});

describe('verifyZip, of records', () => {
  it('reports a record whose digest is not that of index and log', async () => {
    const findings = await findingsOf((files) =>
      changeJson(files, `${FIRST}/record.json`, (record) =>
        Object.assign(record, { sealedAt: 'x' }),
      ),
    );
    expect(briefly(findings)).toEqual([`ALTERED ${FIRST}/record.json`]);
    expect(findings[0]?.item).toBe('01JD0000000000000000000001');
  });

  it('reports a record that is not canonical JSON', async () => {
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
  ])('reports a record.json that is %s', async (_, content) => {
    const findings = briefly(
      await findingsOf((files) => void files.set(`${FIRST}/record.json`, content)),
    );
    expect(
      findings.some((found) => /^(FORMAT_UNKNOWN|NOT_CANONICAL) data\/items\/0001/.test(found)),
    ).toBe(true);
  });

  it('reports a missing artifact and one of another size and digest', async () => {
    expect(briefly(await findingsOf((files) => void files.delete(`${FIRST}/text.txt`)))).toEqual([
      `MISSING ${FIRST}/text.txt`,
    ]);
    expect(briefly(await findingsOf((files) => void files.set(`${FIRST}/text.txt`, 'x')))).toEqual([
      `ALTERED ${FIRST}/text.txt`,
      `WRONG_SIZE ${FIRST}/text.txt`,
    ]);
  });

  it('reports files in the folder of an item that its record does not list', async () => {
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

describe('verifyZip, of the index', () => {
  const change = (alter: (index: { [key: string]: unknown }) => void) =>
    findingsOf((files) => changeJson(files, 'data/manifest.json', alter));

  it.each(['title', 'url', 'kind', 'capturedAt', 'author', 'published', 'status', 'artifacts'])(
    'reports an index whose %s differs from the record',
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

  it('reports an item outside the folder of its number and id', async () => {
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

  it('reports an item that the index lists twice', async () => {
    const findings = await change(
      (index) => void (index.items as unknown[]).push((index.items as unknown[])[0]),
    );
    expect(briefly(findings)).toContain('INDEX_DISAGREES data/manifest.json');
    expect(briefly(findings)).toContain('INDEX_DISAGREES data/items.csv');
  });

  it('reports an index that disagrees with the bag’s group and count', async () => {
    const findings = await change((index) => {
      Object.assign(index.export as object, { id: 'another', volume: { index: 1, count: 2 } });
    });
    expect(briefly(findings)).toEqual([
      'INDEX_DISAGREES bag-info.txt',
      'INDEX_DISAGREES bag-info.txt',
    ]);
  });

  it('reports an item held here that is listed as withheld or elsewhere', async () => {
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
  ])('reports a manifest.json with %s as FORMAT_UNKNOWN', async (_, content) => {
    const findings = briefly(
      await findingsOf((files) => void files.set('data/manifest.json', content)),
    );
    expect(findings).toEqual(['FORMAT_UNKNOWN data/manifest.json']);
  });

  it('reports a missing index', async () => {
    expect(briefly(await findingsOf((files) => void files.delete('data/manifest.json')))).toEqual([
      'MISSING data/manifest.json',
    ]);
  });
});

describe('verifyZip, of tag files', () => {
  it('reports a bagit.txt that declares another version', async () => {
    expect(
      briefly(await findingsOf((files) => void files.set('bagit.txt', 'BagIt-Version: 0.97\n'))),
    ).toEqual(['NOT_A_BAG bagit.txt']);
  });

  it('reports a bag-info.txt without Payload-Oxum', async () => {
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

  it('reports a tag file that is not listed', async () => {
    const { findings } = await verifyZip(
      new Blob([forge((await packSample(three)).zip, (files) => void files.set('evil.txt', 'x'))]),
    );
    expect(briefly(findings)).toEqual(['UNLISTED evil.txt']);
  });
});

describe('verifyZip, of signatures', () => {
  const sign: PackageInput['sign'] = async (bytes) =>
    [SIGNATURE.cms, SIGNATURE.signer].map((path) => ({ path, bytes }));

  it('reports missing signatures that the index names', async () => {
    const { zip } = await packSample(three, { sign });
    const stripped = forge(zip, (files) => {
      files.delete(SIGNATURE.cms);
      files.delete(SIGNATURE.signer);
    });
    const codes = briefly((await verifyZip(new Blob([stripped]))).findings);
    expect(codes).toContain(`SIGNATURE_MISSING ${SIGNATURE.cms}`);
    expect(codes).toContain(`SIGNATURE_MISSING ${SIGNATURE.signer}`);
  });

  it('reports a missing signature if a signer is expected', async () => {
    const findings = await findingsOf(() => undefined, three, { signer: 'AA:BB' });
    expect(briefly(findings)).toContain(`SIGNATURE_MISSING ${SIGNATURE.cms}`);
  });

  it('leaves who and when unproven without signatures, and the page always', async () => {
    const { facts, notProven } = await verifyZip(new Blob([(await packSample(three)).zip]));
    expect(notProven).toEqual(['PAGE_TRUE', 'BEFORE_CAPTURE', 'WHO', 'WHEN']);
    expect(facts).toMatchObject({
      signed: false,
      stamped: false,
      repacked: [],
      folder: 'XM-2021-20261121T130000Z',
    });
    expect(facts.index?.items).toHaveLength(3);
  });
});
