// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { digestNow, hexOf } from '../../../lib/evidence/digest.ts';
import type { ExportItem, SentDerived } from '../../../lib/evidence/export-item.ts';
import type { Artifact } from '../../../lib/evidence/item.ts';
import type { Html } from '../../../lib/report/html.ts';
import { fileTable } from '../../../lib/report/sections/item-files.ts';
import {
  derivedRole,
  itemPictures,
  linkTo,
  thumbnail,
} from '../../../lib/report/sections/item-pictures.ts';
import { redactionLog } from '../../../lib/report/sections/redactions.ts';
import { en } from '../../../lib/words/en.ts';
import { zhCN } from '../../../lib/words/zh-CN.ts';
import { sampleMatter } from '../../support/cases/sample-matter.ts';

const [sample] = sampleMatter({ steps: [{ does: 'capture' }] }).input.items;
const [artifact] = sample?.record.artifacts ?? [];
if (!sample || !artifact) throw new Error('The sample has files');

const parse = ({ markup }: Html): HTMLElement => {
  const template = document.createElement('div');
  template.innerHTML = markup;
  return template;
};

const cellsOf = (html: Html): string[][] =>
  [...parse(html).querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map(({ textContent }) => (textContent ?? '').trim()),
  );

const file = (path: string, more: Partial<Artifact> = {}): Artifact => ({
  ...artifact,
  ...{ path, digest: digestNow(path) },
  ...more,
});

const withFiles = (...artifacts: readonly Artifact[]): ExportItem => ({
  ...sample,
  record: { ...sample.record, artifacts },
});

const derived = (path: string, from: readonly Artifact[], more: Partial<SentDerived> = {}) =>
  ({
    ...{ path, mediaType: 'image/png', bytes: 7, digest: digestNow(path), by: 'x' },
    ...{ from: from.map(({ digest }) => digest), at: sample.record.capturedAt, marks: [] },
    ...more,
  }) as SentDerived;

describe('the table of an item’s files', () => {
  it('begins with the record, and states size and digest of each file', () => {
    const [record, ...files] = cellsOf(fileTable(sample));
    expect([record?.[0], record?.[2], record?.[3]]).toEqual([
      ...['record.json', String(sample.recordBytes.length), hexOf(sample.digest)],
    ]);
    expect(files.map(([path, , bytes, digest]) => [path, bytes, digest])).toEqual(
      sample.record.artifacts.map((one) => [one.path, String(one.bytes), hexOf(one.digest)]),
    );
  });

  it('has the redacted record in place of the sealed one, with its own digest', () => {
    const redactedRecord = new TextEncoder().encode('{"redacted":true}');
    const [record] = cellsOf(fileTable({ ...sample, redactedRecord }));
    expect([record?.[0], record?.[2], record?.[3]]).toEqual([
      ...['record.redacted.json', '17', hexOf(digestNow(redactedRecord))],
    ]);
  });

  it('says how each file was made in both languages, with the record’s own words below', () => {
    const shot = withFiles(file('viewport.png', { role: 'viewport', method: 'tabs.captureTab x' }));
    const said = cellsOf(fileTable(shot)).find(([path]) => path === 'viewport.png')?.[1];
    expect(said).toContain(`${en.item.method_shot} ${zhCN.item.method_shot}tabs.captureTab x`);
    const hostile = withFiles(file('x.bin', { method: '<b>of a later version</b>' }));
    expect(parse(fileTable(hostile)).querySelector('td b')).toBeNull();
    expect(parse(fileTable(hostile)).textContent).toContain('<b>of a later version</b>');
  });

  it('tells the text of a file that was added from the text of a page', () => {
    const page = withFiles(file('text.txt', { role: 'text' }));
    const added: ExportItem = {
      ...page,
      record: { ...page.record, file: { name: 'letter.pdf', mediaType: 'application/pdf' } },
    } as ExportItem;
    const roleOf = (item: ExportItem) =>
      cellsOf(fileTable(item)).find(([path]) => path === 'text.txt')?.[1];
    expect(roleOf(page)).toBeTruthy();
    expect(roleOf(added)).toBeTruthy();
    expect(roleOf(added)).not.toBe(roleOf(page));
  });

  it('has what stays back at its end, with reason and digest, and among no other files', () => {
    const withheld = [{ path: artifact.path, reason: 'secret' }] as const;
    const rows = cellsOf(fileTable({ ...sample, withheld }));
    const own = rows.filter(([path]) => path === artifact.path);
    expect(own).toHaveLength(1);
    expect(rows.at(-1)).toEqual(own[0]);
    expect(own[0]?.[3]).toBe(hexOf(artifact.digest));
    const reasons = (['redacted', 'secret', 'chosen'] as const).map(
      (reason) =>
        cellsOf(fileTable({ ...sample, withheld: [{ path: artifact.path, reason }] })).at(-1)?.[1],
    );
    expect(new Set(reasons).size).toBe(3);
  });

  it.each([
    ['a.png', true],
    ['text.txt', true],
    ['page.mhtml', false],
    ['dom.html', false],
    ['file.svg', false],
    ['file.pdf', false],
    ['a.png.html', false],
  ])('links %s, which a click runs: %s', (path, isLinked) => {
    const links = [...parse(fileTable(withFiles(file(path)))).querySelectorAll('a')];
    expect(links.some(({ textContent }) => textContent === path)).toBe(isLinked);
  });

  it('has addresses that are one file, whatever its name', () => {
    expect(linkTo('items/0001-A/a b?#"<>.png')).toBe('items/0001-A/a%20b%3F%23%22%3C%3E.png');
    const hostile = 'x"><img src=y onerror=alert(1)>.png';
    const made = parse(fileTable(withFiles(file(hostile))));
    expect(made.querySelectorAll('img')).toHaveLength(0);
    expect(made.textContent).toContain(hostile);
  });
});

describe('the pictures of an item', () => {
  const addresses = (html: Html) =>
    [...parse(html).querySelectorAll('img')].map((one) =>
      one.getAttribute('src')?.split('/').at(-1),
    );

  const pictures = [
    file('page-001.png', { role: 'page-segment' }),
    file('viewport.png', { role: 'viewport' }),
    file('post.png', { role: 'post' }),
    file('page-002.png', { role: 'page-segment' }),
  ];

  it('are the post, the screen, then the page from its top', () => {
    expect(addresses(itemPictures(withFiles(...pictures), 'X'))).toEqual([
      ...['post.png', 'viewport.png', 'page-001.png', 'page-002.png'],
    ]);
    expect(addresses(thumbnail(withFiles(...pictures), 'X'))).toEqual(['post.png']);
  });

  it('are none that stay back, and no picture that a browser could run', () => {
    const withheld = [{ path: 'post.png', reason: 'redacted' }] as const;
    const item = { ...withFiles(...pictures), withheld };
    expect(addresses(itemPictures(item, 'X'))).not.toContain('post.png');
    const svg = file('file.svg', { role: 'file', mediaType: 'image/svg+xml' });
    expect(addresses(itemPictures(withFiles(svg), 'X'))).toEqual([]);
  });

  it('have a copy with black boxes as the thumbnail where nothing else goes out', () => {
    const [page] = pictures;
    if (!page) throw new Error('no page');
    const item = {
      ...withFiles(page),
      withheld: [{ path: page.path, reason: 'redacted' } as const],
      derived: [derived('derived/copy.png', [page])],
    };
    expect(addresses(thumbnail(item, 'X'))).toEqual(['copy.png']);
    expect(thumbnail(withFiles(), 'X').markup).toBe('');
  });
});

describe('what a derived file is called', () => {
  it('differs for a marked copy, a redacted one, and a masked text', () => {
    const copy = derived('derived/a.png', [artifact]);
    const back = { ...sample, withheld: [{ path: artifact.path, reason: 'redacted' } as const] };
    expect([
      derivedRole(sample, copy),
      derivedRole(back, copy),
      derivedRole(sample, { ...copy, kind: 'text' }),
    ]).toEqual(['role_derived', 'role_redactedCopy', 'role_redactedText']);
  });
});

describe('the log of redactions', () => {
  const redaction = {
    ...{ file: 'derived/a.png', of: 'page.png', reason: '<b>住址</b>' },
    ...{ from: digestNow('from'), digest: digestNow('to') },
  };

  it('has file, place, reason and both digests', () => {
    const box = { x: 1, y: 2, width: 30, height: 40 };
    const [row] = cellsOf(redactionLog({ ...sample, redactions: [{ ...redaction, box }] }));
    expect(row).toEqual([
      'derived/a.png ← page.png',
      '1, 2, 30 × 40',
      '<b>住址</b>',
      `${hexOf(redaction.digest)} ← ${hexOf(redaction.from)}`,
    ]);
  });

  it('has no place for a text, and is nothing without an entry', () => {
    expect(cellsOf(redactionLog({ ...sample, redactions: [redaction] }))[0]?.[1]).toBe('');
    expect(redactionLog(sample).markup).toBe('');
  });
});
