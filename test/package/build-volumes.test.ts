import { describe, expect, it } from 'vitest';
import { digestNow } from '../../lib/evidence/digest.ts';
import { SIGNATURE } from '../../lib/format/layout.ts';
import { buildVolumes } from '../../lib/package/build-volumes.ts';
import type { PackageInput, SignatureFile } from '../../lib/package/input.ts';
import {
  type Sample,
  type SampleInput,
  SHAPES,
  sampleMatter,
} from '../support/cases/sample-matter.ts';
import { packInput } from '../support/packages/pack.ts';
import { readZipFiles } from '../support/packages/zip-files.ts';

const inputOf = (sample: Sample | undefined): SampleInput =>
  sampleMatter(sample ?? { steps: [] }).input;

const filesOf = async (input: SampleInput): Promise<Map<string, string>> => {
  const [first] = await packInput(input);
  const files = readZipFiles(first?.zip ?? new Uint8Array());
  return new Map(
    [...files].map(([path, content]) => [path.replace(/^[^/]+\//, ''), content.toString()]),
  );
};

describe('buildVolumes', () => {
  it('writes tag files first, then the payload sorted by path', async () => {
    const [volume] = await buildVolumes(inputOf(SHAPES['one item']));
    expect(volume?.fileName).toBe('XM-2021-20261121T130000Z.zip');
    expect(volume?.entries.map(({ path }) => path)).toEqual([
      'bagit.txt',
      'bag-info.txt',
      'HOW-TO-VERIFY.txt',
      'manifest-sha256.txt',
      'tagmanifest-sha256.txt',
      'data/custody.jsonl',
      'data/index.html',
      'data/items.csv',
      ...['dom.html', 'page-001.png', 'record.json', 'text.txt', 'viewport.png'].map(
        (name) => `data/items/0001-01JD0000000000000000000001/${name}`,
      ),
      'data/manifest.json',
      'data/verify.ps1',
      'data/verify.sh',
    ]);
  });

  it('indexes items, artifacts, withheld items and the head of the log', async () => {
    const input = inputOf(SHAPES['items that left']);
    const index = JSON.parse((await filesOf(input)).get('data/manifest.json') ?? '{}');
    expect(index.format).toBe('matterproof-package/1');
    expect(index.items.map((item: { number: number }) => item.number)).toEqual([3]);
    expect(index.items[0].artifacts[0]).toEqual({
      path: 'items/0003-01JD0000000000000000000003/viewport.png',
      role: 'viewport',
      mediaType: 'image/png',
      bytes: 200,
      digest: input.items[0]?.record.artifacts[0]?.digest,
    });
    expect(index.withheld).toEqual([{ number: 4, reason: '与本案无关' }]);
    expect(index.custody).toEqual({
      path: 'custody.jsonl',
      entries: 8,
      head: input.custody.at(-1)?.digest,
    });
  });

  it('writes the log and the records byte for byte', async () => {
    const input = inputOf(SHAPES['a received item']);
    const files = await filesOf(input);
    expect(files.get('data/custody.jsonl')).toBe(
      input.custody.map(({ line }) => `${line}\n`).join(''),
    );
    for (const { number, record, digest } of input.items)
      expect(digestNow(files.get(`data/items/000${number}-${record.id}/record.json`) ?? '')).toBe(
        digest,
      );
  });

  it('lists in each volume the items of the other volumes', async () => {
    const steps = Array.from({ length: 3 }, () => ({ does: 'capture' }) as const);
    const volumes = await packInput(inputOf({ steps, volumeBytes: 1 }));
    expect(volumes.map(({ fileName }) => fileName)).toEqual(
      [1, 2, 3].map((index) => `XM-2021-20261121T130000Z-vol0${index}.zip`),
    );
    const [first, second] = volumes.map(
      ({ zip, folder }) => readZipFiles(zip).get(`${folder}/data/manifest.json`)?.toString() ?? '',
    );
    const ids = (source = '{}') =>
      JSON.parse(source).elsewhere.map((item: { number: number; volume: number }) => [
        item.number,
        item.volume,
      ]);
    expect(ids(first)).toEqual([
      [2, 2],
      [3, 3],
    ]);
    expect(ids(second)).toEqual([
      [1, 1],
      [3, 3],
    ]);
  });

  it('includes verify.html and the time-stamps of records if given', async () => {
    const input = inputOf(SHAPES['one item']);
    const items = input.items.map((item) => ({ ...item, recordToken: new Uint8Array([48, 0]) }));
    const files = await filesOf({
      ...input,
      items,
      verifyPage: new TextEncoder().encode('<!doctype html>'),
    });
    expect(files.get('data/verify.html')).toBe('<!doctype html>');
    expect(files.get('HOW-TO-VERIFY.txt')).toContain('data/verify.html');
    expect(files.has('data/items/0001-01JD0000000000000000000001/record.tsr')).toBe(true);
    expect(files.get('manifest-sha256.txt')).toContain('/record.tsr\n');
  });

  it('throws for a record whose bytes differ from its digest', async () => {
    const input = inputOf(SHAPES['one item']);
    const items = input.items.map((item) => ({ ...item, recordBytes: new Uint8Array([123, 125]) }));
    await expect(buildVolumes({ ...input, items })).rejects.toMatchObject({ code: 'ALTERED' });
  });

  it.each(['../x.png', 'a/b.png', 'record.json', 'RECORD.TSR', 'VIEWPORT.png', 'a\\b'])(
    'refuses an artifact called %j',
    async (path) => {
      const input = inputOf(SHAPES['one item']);
      const items = input.items.map((item) => ({
        ...item,
        record: {
          ...item.record,
          artifacts: item.record.artifacts.map((artifact, at) =>
            at === 1 ? { ...artifact, path } : artifact,
          ),
        },
      }));
      await expect(buildVolumes({ ...input, items })).rejects.toMatchObject({ code: 'UNEXPECTED' });
    },
  );
});

describe('signing a bag', () => {
  const signed = (paths: readonly string[], calls: string[] = []): Partial<PackageInput> => ({
    sign: async (tagmanifest) => {
      calls.push(digestNow(tagmanifest));
      return paths.map((path): SignatureFile => ({ path, bytes: tagmanifest }));
    },
  });

  it('signs the final tag manifest and lists the signature files in the index', async () => {
    const calls: string[] = [];
    const files = await filesOf({
      ...inputOf(SHAPES['one item']),
      ...signed([SIGNATURE.cms, SIGNATURE.signer], calls),
    });
    expect(files.get(SIGNATURE.cms)).toBe(files.get('tagmanifest-sha256.txt'));
    expect(calls.at(-1)).toBe(digestNow(files.get('tagmanifest-sha256.txt') ?? ''));
    expect(JSON.parse(files.get('data/manifest.json') ?? '{}').export.signatures).toEqual([
      SIGNATURE.cms,
      SIGNATURE.signer,
    ]);
    expect(files.get('manifest-sha256.txt')).not.toContain('signatures/');
    expect(files.get('HOW-TO-VERIFY.txt')).toContain('openssl cms');
    expect(files.get('HOW-TO-VERIFY.txt')).not.toContain('openssl ts');
  });

  it('signs once if no file changes, and ends even if a token comes and goes', async () => {
    const calls: string[] = [];
    const all = Object.values(SIGNATURE);
    await filesOf({ ...inputOf(SHAPES['one item']), ...signed(all, calls) });
    expect(calls).toHaveLength(1);
    let count = 0;
    const fickle: PackageInput['sign'] = async (bytes) =>
      (++count % 2 === 0 ? all : all.slice(0, 2)).map((path) => ({ path, bytes }));
    const files = await filesOf({ ...inputOf(SHAPES['one item']), sign: fickle });
    expect(files.has(SIGNATURE.token)).toBe(false);
    expect(count).toBe(2);
  });
});
