import { describe, expect, it } from 'vitest';
import { DEFAULT_CHOICE } from '../../../lib/package/export-choice.ts';
import { verifyZip } from '../../../lib/verify/verify-zip.ts';
import { sampleMatter } from '../../support/cases/sample-matter.ts';
import { changeJson, type Forgery, forge } from '../../support/packages/forge.ts';
import { packInput } from '../../support/packages/pack.ts';

const { input } = sampleMatter({ steps: [{ does: 'capture' }, { does: 'capture' }] });
const [first] = input.items;
const id = first?.record.id ?? '';
const FOLDER = `items/0001-${id}`;
const choice = {
  ...DEFAULT_CHOICE,
  withheldFiles: [
    { item: id, path: 'dom.html', reason: 'secret' },
    { item: id, path: 'page-001.png' },
    { item: id, path: 'no-such-file.png' },
  ],
} as const;

const pack = async () => (await packInput({ ...input, choice }))[0]?.zip ?? new Uint8Array();

type Listed = { [key: string]: unknown; withheld: { [key: string]: unknown }[] };

const findingsOf = async (change: (files: Forgery) => void) => {
  const { findings } = await verifyZip(new Blob([forge(await pack(), change)]));
  return findings.map(({ code, path }) => `${code} ${path}`);
};

const changeItem = (change: (item: Listed) => void) => (files: Forgery) =>
  changeJson(files, 'data/manifest.json', ({ items }) => change((items as Listed[])[0] as Listed));

describe('files that stay back', () => {
  it('are listed with digest and reason and not in the zip, which is intact', async () => {
    const { findings, facts } = await verifyZip(new Blob([await pack()]));
    expect(findings).toEqual([]);
    const [item, other] = facts.index?.items ?? [];
    const digestOf = (name: string) =>
      first?.record.artifacts.find(({ path }) => path === name)?.digest;
    expect(item?.withheld).toMatchObject([
      { path: `${FOLDER}/page-001.png`, digest: digestOf('page-001.png'), reason: 'chosen' },
      { path: `${FOLDER}/dom.html`, digest: digestOf('dom.html'), reason: 'secret' },
    ]);
    expect(item?.artifacts.map(({ path }) => path)).not.toContain(`${FOLDER}/dom.html`);
    expect(other?.withheld).toBeUndefined();
    forge(await pack(), (files) => {
      expect(files.has(`data/${FOLDER}/dom.html`)).toBe(false);
      expect(files.get('data/index.html')?.toString()).not.toContain(`href="${FOLDER}/dom.html"`);
    });
  });

  it('must be files of the sealed record, with its digest', async () => {
    const other = changeItem(({ withheld: [file] }) => {
      Object.assign(file ?? {}, { digest: `sha256:${'0'.repeat(64)}` });
    });
    expect(await findingsOf(other)).toEqual(['INDEX_DISAGREES data/manifest.json']);
    const invented = changeItem(({ withheld }) => {
      withheld.push({ ...withheld[0], path: `${FOLDER}/invented.png` });
    });
    expect(await findingsOf(invented)).toEqual(['INDEX_DISAGREES data/manifest.json']);
  });

  it('are missing where the index does not list them, unlisted where they are here', async () => {
    const unlisted = await findingsOf(
      changeItem((item) => void delete (item as Partial<Listed>).withheld),
    );
    expect(unlisted).toEqual([
      'INDEX_DISAGREES data/manifest.json',
      `MISSING data/${FOLDER}/page-001.png`,
      `MISSING data/${FOLDER}/dom.html`,
    ]);
    const present = await findingsOf((files) => files.set(`data/${FOLDER}/dom.html`, 'x'));
    expect(present).toEqual([`UNLISTED data/${FOLDER}/dom.html`]);
  });
});
