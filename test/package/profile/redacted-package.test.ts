import { beforeAll, describe, expect, it } from 'vitest';
import type { Statement } from '../../../lib/evidence/casework.ts';
import type { Derived, Mark } from '../../../lib/evidence/derived.ts';
import { type Digest, digestNow, hexOf } from '../../../lib/evidence/digest.ts';
import { SIGNATURE } from '../../../lib/format/layout.ts';
import { DEFAULT_CHOICE, type ExportChoice } from '../../../lib/package/export-choice.ts';
import { listWithheld } from '../../../lib/package/profile/list-withheld.ts';
import { rebuildFiles } from '../../../lib/package/rebuild-files.ts';
import { verifyZip } from '../../../lib/verify/verify-zip.ts';
import { COURT } from '../../support/cases/court-choice.ts';
import { SAMPLE_BUILD, type SampleInput, sampleMatter } from '../../support/cases/sample-matter.ts';
import { type FindText, openForSearch } from '../../support/packages/find-bytes.ts';
import { changeJson, type Forgery, forge } from '../../support/packages/forge.ts';
import { packInput } from '../../support/packages/pack.ts';

const NAME = '密名Zq-Witness Seven';
const TITLE = `An account of ${NAME}`;
const TEXT = `Said in public: ${NAME} was there, 密名ZQ-witness\n  seven again.`;
const COPY = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
const BOX: Mark = { shape: 'box', x: 4, y: 8, width: 40, height: 20 };

const sample = sampleMatter({
  steps: [{ does: 'capture', title: TITLE, text: TEXT, postText: TEXT }, { does: 'capture' }],
});
const [first] = sample.input.items;
if (!first) throw new Error('The sample has an item');
const { record } = first;
const FOLDER = `data/items/0001-${record.id}`;
const parent = record.artifacts[0]?.digest as Digest;

const copyOf = (number: number, marks: readonly Mark[], words: readonly string[]): Derived => ({
  path: `derived/viewport-marked-${number}.png`,
  mediaType: 'image/png',
  bytes: COPY.length,
  digest: digestNow(COPY),
  from: [parent],
  by: '陈伟',
  at: '2026-11-21T12:30:00.000Z',
  marks,
  redaction: { reason: 'A protected witness', words },
});

const statement: Statement = {
  id: '01S',
  matterId: sample.input.matter.id,
  kind: 'statement',
  item: record.id,
  category: 'false-fact',
  why: `${NAME} was elsewhere`,
  counterEvidence: [],
  entities: [],
  anchor: {
    artifact: 'text.txt',
    digest: record.artifacts.find(({ path }) => path === 'text.txt')?.digest as Digest,
    exact: TEXT.slice(16, 44),
    prefix: 'public: ',
    suffix: '',
    start: 16,
    end: 44,
  },
};

const inputOf = (derived: readonly Derived[]): SampleInput => {
  const { input } = sample;
  const texts = ['text.txt', 'post.txt'].map((path) => ({ path, text: TEXT }));
  const kinds = { party: [], entity: [], respondent: [], 'key-date': [], act: [] };
  const rest = { observation: [], push: [], link: [], threshold: [], visit: [], related: [] };
  return {
    ...input,
    caseFile: { ...kinds, ...rest, statement: [statement] },
    items: input.items.map((item) => (item === first ? { ...item, derived, texts } : item)),
    readArtifact: async (item, path) =>
      path.startsWith('derived/') ? { blob: new Blob([COPY]) } : input.readArtifact(item, path),
  };
};

type Packed = { readonly zip: Uint8Array; readonly find: FindText };

const pack = async (choice: ExportChoice, derived: readonly Derived[]): Promise<Packed> => {
  const [volume] = await packInput({ ...inputOf(derived), choice });
  if (!volume) throw new Error('An export has a volume');
  return { zip: volume.zip, find: openForSearch(volume.zip) };
};

const filesOf = ({ zip }: Packed): Forgery => {
  let files: Forgery = new Map();
  forge(zip, (all) => {
    files = new Map(all);
  });
  return files;
};

const verify = (zip: Uint8Array) => verifyZip(new Blob([new Uint8Array(zip)]));

let court: Packed;
let counsel: Packed;
beforeAll(async () => {
  const derived = [copyOf(1, [BOX], [NAME])];
  [court, counsel] = [await pack(COURT, derived), await pack(DEFAULT_CHOICE, derived)];
});

describe('a court package with a redacted item', () => {
  it.each([NAME, 'Zq-Witness', 'ZQ-witness'])(
    'holds the covered words “%s” in no byte of any file, and the one for counsel does',
    (words) => {
      expect(court.find(words)).toEqual([]);
      expect(counsel.find(words)).not.toEqual([]);
    },
  );

  it('is intact and says that one item was checked by its digest alone', async () => {
    const { findings, notes, facts } = await verify(court.zip);
    expect(findings).toEqual([]);
    expect(notes).toContainEqual({
      code: 'RECORD_REDACTED',
      detail: '1 of 2 items were checked by their digest alone',
      paths: [`${FOLDER}/record.redacted.json`],
    });
    expect(facts.index?.items[0]?.digest).toBe(first.digest);
  });

  it('holds the copy and masked texts, and lists every other file with its digest', async () => {
    const files = filesOf(court);
    const names = [...files.keys()].filter((path) => path.startsWith(FOLDER));
    expect(names.map((path) => path.slice(FOLDER.length + 1)).toSorted()).toEqual([
      'derived/post.redacted.txt',
      'derived/text.redacted.txt',
      'derived/viewport-marked-1.png',
      'record.redacted.json',
    ]);
    expect(files.get(`${FOLDER}/derived/text.redacted.txt`)?.toString()).toBe(
      'Said in public: █████ was there, █████ again.',
    );
    const { facts } = await verify(court.zip);
    const [item] = facts.index?.items ?? [];
    expect(item?.withheld?.map(({ digest, reason }) => ({ digest, reason }))).toEqual(
      record.artifacts.map(({ digest }) => ({ digest, reason: 'redacted' })),
    );
    expect(item?.derived).toContainEqual(
      expect.objectContaining({ kind: 'text', from: [statement.anchor.digest] }),
    );
  });

  it('has a redaction log with the box and the reason, shown in the report', async () => {
    const { facts } = await verify(court.zip);
    expect(facts.index?.items[0]?.redactions?.[0]).toEqual({
      file: `items/0001-${record.id}/derived/viewport-marked-1.png`,
      of: `items/0001-${record.id}/viewport.png`,
      box: { x: 4, y: 8, width: 40, height: 20 },
      reason: 'A protected witness',
      from: parent,
      digest: digestNow(COPY),
    });
    expect(filesOf(court).get('data/index.html')?.toString()).toContain('A protected witness');
  });

  it('tells how to check a time-stamp over a record that stays back, by its digest', async () => {
    const { input } = sample;
    const token = new Uint8Array([48, 0]);
    const all = inputOf([copyOf(1, [BOX], [NAME])]);
    const items = all.items.map((item) => ({ ...item, recordToken: token }));
    const sign = async () =>
      Object.values(SIGNATURE).map((path) => ({ path, bytes: new Uint8Array([1]) }));
    const [packed] = await packInput({ ...all, items, sign, choice: COURT });
    const files = filesOf({ zip: packed?.zip ?? new Uint8Array(), find: () => [] });
    const text = files.get('HOW-TO-VERIFY.txt')?.toString() ?? '';
    expect(text).toContain(`-digest ${hexOf(first.digest)} -in ${FOLDER}/record.tsr`);
    expect(text).not.toContain(`${FOLDER}/record.json`);
    expect(text).toContain(`0002-${input.items[1]?.record.id}/record.json -in`);
  });

  it('masks the quotation and shows neither its place nor its length', async () => {
    const { facts } = await verify(court.zip);
    const [shown] = facts.index?.matter.statements ?? [];
    expect(shown?.anchor).toMatchObject({ exact: '█████ was there', start: 0, end: 0 });
    expect(shown?.why).toBe('█████ was elsewhere');
  });

  it('is found out if the redacted record, its log or its sealed digest is changed', async () => {
    const codes = async (change: (item: { [member: string]: unknown }) => void) => {
      const zip = forge(court.zip, (files) =>
        changeJson(files, 'data/manifest.json', ({ items }) =>
          change((items as { [member: string]: unknown }[])[0] ?? {}),
        ),
      );
      return (await verify(zip)).findings.map(({ code }) => code);
    };
    const other = digestNow('other');
    expect(await codes((item) => Object.assign(item, { digest: other }))).toContain(
      'INDEX_DISAGREES',
    );
    expect(
      await codes(({ redactedRecord }) => Object.assign(redactedRecord ?? {}, { digest: other })),
    ).toContain('ALTERED');
    expect(
      await codes(({ redactions }) =>
        Object.assign((redactions as object[])[0] ?? {}, { of: 'x' }),
      ),
    ).toContain('INDEX_DISAGREES');
  });
});

describe('what of a redacted item goes out', () => {
  it('is no text and no word of the record where nobody named the covered words', async () => {
    const packed = await pack(COURT, [copyOf(1, [BOX], [])]);
    const paths = [...filesOf(packed).keys()].filter((path) => path.startsWith(FOLDER));
    expect(paths).toEqual([
      `${FOLDER}/derived/viewport-marked-1.png`,
      `${FOLDER}/record.redacted.json`,
    ]);
    for (const words of [TITLE, NAME, record.page.url, '林间清风'])
      expect(
        JSON.stringify([...filesOf(packed)].filter(([path]) => path.startsWith(FOLDER))),
      ).not.toContain(words);
    const { findings, notes: said } = await verifyZip(new Blob([new Uint8Array(packed.zip)]), {
      rebuild: rebuildFiles({ build: SAMPLE_BUILD }),
    });
    expect(findings).toEqual([]);
    expect(said.map(({ code }) => code)).not.toContain('REPORT_NOT_COMPARED');
  });

  it('is masked by the words of the last copy, where an earlier one had none', async () => {
    const packed = await pack(COURT, [copyOf(1, [BOX], []), copyOf(2, [BOX], [NAME])]);
    expect(filesOf(packed).has(`${FOLDER}/derived/text.redacted.txt`)).toBe(true);
  });

  it('is no copy that shows what another copy of the same picture covers', async () => {
    const other: Mark = { ...BOX, x: 100 };
    const apart = await pack(COURT, [copyOf(1, [BOX], [NAME]), copyOf(2, [other], [NAME])]);
    expect([...filesOf(apart).keys()].filter((path) => path.endsWith('.png'))).toEqual(
      expect.not.arrayContaining([expect.stringContaining('derived/')]),
    );
    const both = await pack(COURT, [copyOf(1, [BOX], [NAME]), copyOf(2, [BOX, other], [NAME])]);
    const copies = [...filesOf(both).keys()].filter((path) => path.includes('derived/viewport'));
    expect(copies).toEqual([`${FOLDER}/derived/viewport-marked-2.png`]);
  });

  it('is told before the export, the sealed record among what stays back', () => {
    const listed = listWithheld({ ...inputOf([copyOf(1, [BOX], [NAME])]), choice: COURT });
    expect(listed.map(({ path }) => path)).toEqual([
      'record.json',
      ...record.artifacts.map(({ path }) => path),
    ]);
    expect(listWithheld(inputOf([copyOf(1, [BOX], [NAME])]))).toEqual([]);
  });
});

describe('typed words of a redacted picture', () => {
  const typed = (id: string, x: number, exact: string): Statement => ({
    ...{ ...statement, id, why: '' },
    anchor: {
      ...{ artifact: 'viewport.png', digest: parent, exact, by: '陈伟' },
      region: { x, y: 8, width: 10, height: 10 },
      pixels: { width: 1280, height: 800 },
    },
  });
  const packTyped = async (choice: ExportChoice) => {
    const input = inputOf([copyOf(1, [BOX], [NAME])]);
    const caseFile = input.caseFile && {
      ...input.caseFile,
      statement: [typed('01U', 40, 'ZQ-under-the-box'), typed('01B', 44, `beside it ${NAME}`)],
    };
    const [volume] = await packInput({ ...input, ...(caseFile && { caseFile }), choice });
    return volume?.zip ?? new Uint8Array();
  };

  it('leave for a court only where no box touches their region, and masked', async () => {
    const zip = await packTyped(COURT);
    const { findings, facts } = await verify(zip);
    expect(findings).toEqual([]);
    expect(facts.index?.matter.statements?.map(({ anchor }) => anchor)).toMatchObject([
      { exact: 'beside it █████', by: '陈伟', region: { x: 44, y: 8, width: 10, height: 10 } },
    ]);
    expect(openForSearch(zip)('ZQ-under-the-box')).toEqual([]);
    expect(openForSearch(await packTyped(DEFAULT_CHOICE))('ZQ-under-the-box')).not.toEqual([]);
  });

  it('of a region under a box are found by the verifier', async () => {
    const forged = forge(await packTyped(COURT), (files) =>
      changeJson(files, 'data/manifest.json', (index) => {
        const { statements } = index.matter as { statements: { anchor: { region: object } }[] };
        Object.assign(statements[0]?.anchor.region ?? {}, { x: 43 });
      }),
    );
    expect((await verify(forged)).findings).toContainEqual(
      expect.objectContaining({
        code: 'INDEX_DISAGREES',
        detail: 'Statement 1 is of a region that is covered in this package',
      }),
    );
  });
});
