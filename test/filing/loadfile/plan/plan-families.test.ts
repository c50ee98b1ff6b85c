import { describe, expect, it } from 'vitest';
import { hexOf } from '../../../../lib/evidence/digest.ts';
import type { ExportItem } from '../../../../lib/evidence/export-item.ts';
import type { FilingInput } from '../../../../lib/filing/filing-input.ts';
import { planFamilies } from '../../../../lib/filing/loadfile/plan/plan-families.ts';
import { slipLines } from '../../../../lib/filing/loadfile/plan/slip-words.ts';
import { loadFileMatter } from '../../../support/filing/loadfile/load-file-matter.ts';

const { input } = loadFileMatter('counsel', undefined, [
  ...Array.from({ length: 3 }, () => ({ does: 'capture' }) as const),
]);
const [first] = input.items;
if (!first) throw new Error('no item');

const labelled = (item: ExportItem, exhibit: string): ExportItem => ({
  ...item,
  labels: { ...item.labels, exhibit },
});

const numbersOf = (made: FilingInput) =>
  planFamilies(made).map(({ documents: [main] }) => main.fields.ITEMNO);

/** The families of one item, changed. */
const planOne = (item: ExportItem, rest: Partial<FilingInput> = {}) => {
  const [family] = planFamilies({ ...input, ...rest, items: [item], withheld: [] });
  if (!family) throw new Error('no family');
  return family.documents;
};

describe('the order of a load file', () => {
  it('is that of the exhibit labels, read as people read numbers', () => {
    const [one, two, three] = input.items;
    if (!one || !two || !three) throw new Error('no items');
    const items = [labelled(one, 'XM-10'), labelled(two, 'XM-9'), labelled(three, 'XM-1')];
    expect(numbersOf({ ...input, items, withheld: [] })).toEqual(['3', '2', '1']);
  });

  it('is that of a person where there is one; items without a place come after it by label', () => {
    const [one, two, three] = input.items;
    if (!one || !two || !three) throw new Error('no items');
    const placed = (item: ExportItem, place: string): ExportItem => ({
      ...item,
      labels: { ...item.labels, filing: { place } },
    });
    const items = [one, placed(two, '10'), placed(three, '9')];
    expect(numbersOf({ ...input, items, withheld: [] })).toEqual(['3', '2', '1']);
  });

  it('has a withheld item where its own label would be', () => {
    const withheld = [{ number: 2, reason: 'privileged' }];
    const items = input.items.filter(({ number }) => number !== 2);
    expect(numbersOf({ ...input, items, withheld })).toEqual(['1', '2', '3']);
  });
});

describe('the slip sheet of a withheld item', () => {
  const slipOf = (reason: string) => {
    const withheld = [{ number: 7, reason }];
    const [family] = planFamilies({ ...input, items: [], withheld, language: 'both' });
    return family?.documents[0];
  };

  it('names its number and its reason in both languages and nothing else', () => {
    const slip = slipOf('attorney-client');
    expect(slip?.fields).toEqual({
      ...{ ITEMNO: '7', DOCTYPE: 'Withheld', REDACTED: 'N', WITHHELD: 'attorney-client' },
    });
    expect(slip?.sheets).toHaveLength(1);
    const [sheet] = slip?.sheets ?? [];
    expect(sheet?.show === 'slip' && sheet.lines.join(' ')).toMatch(/7.*attorney-client.*7.*atto/u);
    expect(slip?.native).toBeUndefined();
    expect(slip?.from).toEqual([]);
  });

  it.each(['', '   '])('says that it is withheld where the reason is %j', (reason) => {
    const slip = slipOf(reason);
    expect(slip?.fields.WITHHELD).toBe('Y');
    const [sheet] = slip?.sheets ?? [];
    expect(sheet?.show === 'slip' && sheet.lines).toEqual(
      slipLines('both', 'withheldItemBare', { number: 7, reason }),
    );
  });
});

describe('the main document of an item', () => {
  it('is the page with its sealed record and its captured text', () => {
    const [page] = planOne(first);
    expect(page).toMatchObject({
      fields: { DOCTYPE: 'Post', REDACTED: 'N', WITHHELD: '', HASHVALUE: hexOf(first.digest) },
      sheets: [{ show: 'page' }],
      text: { content: { path: 'text.txt' } },
      native: { extension: 'json' },
    });
    expect(page.from).toContain(first.digest);
    expect(page.from).toHaveLength(1 + first.record.artifacts.length);
  });

  it('lists what stays back of it with each reason, and is not made from it', () => {
    const withheld = [
      { path: 'page.mhtml', reason: 'secret' },
      { path: 'page-002.png', reason: 'chosen' },
    ] as const;
    const [page] = planOne({ ...first, withheld });
    expect(page.fields.WITHHELD).toBe('page.mhtml (secret); page-002.png (chosen)');
    const digests = first.record.artifacts
      .filter(({ path }) => withheld.some((file) => file.path === path))
      .map(({ digest }) => digest);
    expect(digests).toHaveLength(2);
    expect(page.from.filter((digest) => digests.includes(digest))).toEqual([]);
  });

  it('shows the pictures that go out, then a slip for each that stays back', () => {
    const withheld = [{ path: 'page-002.png', reason: 'secret' }] as const;
    const [page] = planOne({ ...first, withheld }, { language: 'en' });
    expect(page.sheets.map(({ show }) => show)).toEqual(['page', 'slip']);
    const [, slip] = page.sheets;
    expect(slip?.show === 'slip' && slip.lines.join(' ')).toContain('page-002.png');
  });

  it('is marked redacted where only its record was redacted', () => {
    const redactedRecord = new TextEncoder().encode('{}');
    expect(planOne({ ...first, redactedRecord })[0].fields.REDACTED).toBe('Y');
  });

  it('says that no text and no picture was captured', () => {
    const [archive] = first.record.artifacts.filter(({ role }) => role === 'mhtml');
    if (!archive) throw new Error('no archive');
    const bare = { ...first, record: { ...first.record, artifacts: [archive] } };
    const [page] = planOne(bare, { language: 'en' });
    expect(page.text).toEqual({ words: slipLines('en', 'noText').join('\n') });
    expect(page.sheets).toEqual([{ show: 'slip', lines: slipLines('en', 'noPicture') }]);
  });
});

describe('a file that a person added', () => {
  it.each([
    ['application/pdf', 'PDF'],
    ['message/rfc822', 'E-mail'],
    ['image/jpeg', 'Image'],
    ['video/mp4', 'Video'],
    ['audio/mpeg', 'Audio'],
    ['text/plain', 'File'],
    ['application/pdfx', 'File'],
  ])('of the type %s is called %s', (mediaType, type) => {
    const [artifact] = first.record.artifacts;
    if (!artifact) throw new Error('no file');
    const record: ExportItem['record'] = {
      ...first.record,
      file: { name: 'a', mediaType, claims: [] },
      artifacts: [{ ...artifact, path: 'file.bin', role: 'file', mediaType }],
    };
    const documents = planOne({ ...first, record });
    expect(documents.map(({ fields }) => fields.DOCTYPE)).toEqual([type, 'Record']);
    expect(documents[0].fields.HASHVALUE).toBe(hexOf(artifact.digest));
    expect(documents[1]?.fields.HASHVALUE).toBe(hexOf(first.digest));
  });
});

describe('the attachments of a page', () => {
  it('are the archive, with its own digest', () => {
    const [, archive, ...others] = planOne(first);
    const { digest } = first.record.artifacts.find(({ role }) => role === 'mhtml') ?? first;
    expect(archive).toMatchObject({
      fields: { DOCTYPE: 'Page archive', TITLE: 'page.mhtml', HASHVALUE: hexOf(digest) },
      native: { extension: 'mhtml' },
      from: [digest],
    });
    expect(others).toEqual([]);
  });

  it('have a slip and no native file in place of an archive that stays back', () => {
    const withheld = [{ path: 'page.mhtml', reason: 'secret' }] as const;
    const [, archive] = planOne({ ...first, withheld });
    expect(archive?.native).toBeUndefined();
    expect(archive?.fields).toMatchObject({ WITHHELD: 'page.mhtml (secret)' });
    expect(archive?.fields.HASHVALUE).toBeUndefined();
    expect(archive?.sheets).toMatchObject([{ show: 'slip' }]);
  });

  it('are media and a recording too: a picture on a sheet, the others on slips', () => {
    const media = [
      ['media/001.jpg', 'media', 'image/jpeg'],
      ['media/002.mp4', 'media', 'video/mp4'],
      ['recording.webm', 'recording', 'video/webm'],
    ] as const;
    const [any] = first.record.artifacts;
    if (!any) throw new Error('no artifact');
    const artifacts = media.map(([path, role, mediaType]) => ({ ...any, path, role, mediaType }));
    const [, ...kept] = planOne({ ...first, record: { ...first.record, artifacts } });
    expect(
      kept.map(({ fields, sheets, native }) => [
        ...[fields.DOCTYPE, fields.TITLE, sheets[0]?.show, native?.extension],
      ]),
    ).toEqual([
      ['Media file', 'media/001.jpg', 'file', 'jpg'],
      ['Media file', 'media/002.mp4', 'slip', 'mp4'],
      ['Recording', 'recording.webm', 'slip', 'webm'],
    ]);
  });

  it('bear the exhibit, the custodian and the record of their page', () => {
    const [page, archive] = planOne(labelled(first, 'EX-9'));
    for (const field of ['EXHIBIT', 'ITEMNO', 'CUSTODIAN', 'RECORD_SHA256', 'TIMEZONE'] as const)
      expect(archive?.fields[field]).toBe(page.fields[field]);
    expect(page.fields.EXHIBIT).toBe('EX-9');
  });

  it.each([
    ['a redacted copy', [{ file: 'derived/x.png' }], 'image/png', 'Redacted copy', 'Y'],
    ['a copy of another picture', [], 'image/gif', 'Derived file', 'N'],
  ] as const)('name %s and whether it is redacted', (_, redactions, mediaType, type, redacted) => {
    const from = first.digest;
    const derived = [
      {
        ...{ path: 'derived/x.png', mediaType, bytes: 1, digest: first.digest, from: [from] },
        ...{ by: 'x', at: '2026-11-21T12:00:00.000Z', marks: [] },
      },
    ];
    const entries = redactions.map((one) => ({
      ...{ ...one, of: 'viewport.png', reason: '', from, digest: first.digest },
    }));
    const made = planOne({ ...first, derived, redactions: entries }).at(-1);
    expect(made?.fields).toMatchObject({ DOCTYPE: type, REDACTED: redacted });
  });
});

describe('the words of a slip sheet', () => {
  it('are in each language of the package, with a reason in the same language', () => {
    const [english, chinese, ...more] = slipLines('both', 'withheldFile', {
      file: 'a.png',
      reason: { key: 'reason_secret' },
    });
    expect(more).toEqual([]);
    expect(english).toContain('a.png');
    expect(chinese).toContain('a.png');
    expect(english).not.toMatch(/\p{Script=Han}/u);
    expect(chinese).toMatch(/\p{Script=Han}/u);
    expect(chinese).not.toContain('{{');
  });

  it.each(['en', 'zh-CN'] as const)('are one sentence in a package of %s', (language) => {
    expect(slipLines(language, 'noText')).toHaveLength(1);
  });
});
