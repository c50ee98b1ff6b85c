import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../lib/evidence/chain/canonical.ts';
import { DEFAULT_CHOICE, type ExportChoice } from '../../lib/package/export-choice.ts';
import { rebuildFiles } from '../../lib/package/rebuild-files.ts';
import { verifyZip } from '../../lib/verify/verify-zip.ts';
import { SAMPLE_BUILD, sampleMatter } from '../support/cases/sample-matter.ts';
import { type Forgery, forge } from '../support/packages/forge.ts';
import { packInput } from '../support/packages/pack.ts';

const TEXT = '这是示例正文。林间 =1+1<img src=x onerror=alert(1)> mint 同感';
const LIST = {
  ...{ format: 'matterproof-comments/1', recognisedBy: 'weibo/1', found: 3 },
  stated: { raw: '<b>1.2万</b>', count: 12_000 },
  comments: [
    {
      ...{ number: 1, author: { name: '林间' }, text: '=1+1<img src=x onerror=alert(1)>' },
      published: { raw: '3-1', at: '2026-03-01T00:00:00.000Z', precision: 'day' },
      likes: { raw: '1.2万', count: 12_000 },
    },
    { number: 2, parent: 1, author: { name: 'mint' }, text: '同感' },
  ],
};
const { input } = sampleMatter({
  steps: [
    { does: 'capture', text: TEXT, comments: canonicalText(LIST) },
    { does: 'capture', text: '这是示例正文。' },
  ],
});
const id = input.items[0]?.record.id ?? '';
const pack = async (choice: ExportChoice = DEFAULT_CHOICE) =>
  (await packInput({ ...input, choice }))[0]?.zip ?? new Uint8Array();

/** The files of a package as text, by path. */
const filesOf = async (choice?: ExportChoice) => {
  const files = new Map<string, string>();
  forge(await pack(choice), (all) => {
    for (const [path, content] of all) files.set(path, content.toString());
  });
  return files;
};
const findingsOf = async (zip: Uint8Array<ArrayBuffer>) => {
  const rebuild = rebuildFiles({ build: SAMPLE_BUILD });
  const { findings } = await verifyZip(new Blob([zip]), { rebuild });
  return findings.map(({ code, path }) => `${code} ${path}`);
};

describe('the comments of an item in a package', () => {
  it('have a table, in which no cell is run as a formula, and the package is intact', async () => {
    const csv = (await filesOf()).get('data/comments.csv')?.split('\r\n') ?? [];
    expect(csv).toHaveLength(4);
    expect(csv[1]).toContain(`"'=1+1<img src=x onerror=alert(1)>"`);
    expect(csv[1]).toContain(`"'3-1","2026-03-01T00:00:00.000Z"`);
    expect(csv[2]).toContain('"XM-2021-0001","2","1","mint"');
    expect(await findingsOf(await pack())).toEqual([]);
  });

  it('have a schedule in the report, whose markup is none of the page’s', async () => {
    const report = (await filesOf()).get('data/index.html') ?? '';
    expect(report).toContain('=1+1&lt;img src=x onerror=alert(1)&gt;');
    expect(report).toContain('3 found in the captured page, which states “&lt;b&gt;1.2万');
    expect(report).toContain('在所固定的页面中找到 3 条');
    expect(report).toContain('reply to 1');
    expect(report).not.toContain('<img src=x');
  });

  it('are in no file of a package where their list stays back', async () => {
    const withheldFiles = [
      { item: id, path: 'post.comments.json' },
      { item: id, path: 'text.txt' },
      { item: id, path: 'dom.html' },
    ];
    const files = await filesOf({ ...DEFAULT_CHOICE, withheldFiles });
    expect(files.has('data/comments.csv')).toBe(false);
    expect(files.get('data/index.html')).not.toContain('reply to 1');
    expect(await findingsOf(await pack({ ...DEFAULT_CHOICE, withheldFiles }))).toEqual([]);
  });

  it.each([
    ['another author', /"mint"/u, '"minty"', ['TABLE_DISAGREES']],
    ['words that nobody wrote', /"同感"/u, '"不同意"', ['TABLE_DISAGREES']],
    ['one row less', /"XM-2021-0001","2"[^\r]*\r\n/u, '', ['INDEX_DISAGREES']],
  ])('are found to differ in a table with %s', async (_, from, to, codes) => {
    const path = 'data/comments.csv';
    const forged = forge(await pack(), (files: Forgery) => {
      files.set(path, (files.get(path)?.toString() ?? '').replace(from, to));
    });
    const found = await findingsOf(forged);
    expect(found).toEqual(expect.arrayContaining(codes.map((code) => `${code} ${path}`)));
    expect(found.every((finding) => finding.endsWith(path))).toBe(true);
  });
});
