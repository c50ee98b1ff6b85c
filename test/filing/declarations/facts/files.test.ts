import { describe, expect, it } from 'vitest';
import { digestNow, hexOf } from '../../../../lib/evidence/digest.ts';
import type { ExportItem, SentDerived } from '../../../../lib/evidence/export-item.ts';
import { gatherFacts } from '../../../../lib/filing/declarations/facts/filed-items.ts';
import { derivedBlocks, fileTable } from '../../../../lib/filing/declarations/facts/files.ts';
import type { Block } from '../../../../lib/filing/model/filing-document.ts';
import { textOfCell } from '../../../support/filing/document-text.ts';
import { filingInput } from '../../../support/filing/filing-matter.ts';
import { NO_PLACES } from '../../../support/filing/made-items.ts';

const input = filingInput();
const [item] = input.items;
if (!item) throw new Error('no item');
const [artifact] = item.record.artifacts;
if (!artifact) throw new Error('no file');

const factsOf = (changes: Partial<ExportItem>) =>
  gatherFacts({ ...input, items: [{ ...item, ...changes }] }, NO_PLACES, 'en');

const rowsOf = (block: Block | undefined) =>
  block?.block === 'table' ? block.rows.map((row) => row.map(textOfCell)) : [];

const derived = (changes: Partial<SentDerived> = {}): SentDerived => ({
  ...{ path: 'derived/a.png', mediaType: 'image/png', bytes: 5, digest: digestNow('a') },
  ...{ from: [artifact.digest], by: '陈伟', at: '2026-11-21T12:00:00.000Z', marks: [] },
  ...changes,
});

const rowOfDerived = (made: SentDerived, changes: Partial<ExportItem> = {}) =>
  rowsOf(derivedBlocks(factsOf({ ...changes, derived: [made] }), 'lead')[1])[0];

describe('the table of files', () => {
  it('begins with the sealed record and leaves out what stays back', () => {
    const withheld = [{ path: artifact.path, reason: 'secret' }] as const;
    const rows = rowsOf(fileTable(factsOf({ withheld })));
    expect(rows[0]).toEqual([
      'XM-2021-0001',
      'record.json',
      String(item.recordBytes.length),
      hexOf(item.digest),
    ]);
    expect(rows.map(([, path]) => path)).not.toContain(artifact.path);
    expect(rows).toHaveLength(item.record.artifacts.length);
  });

  it('has both records where the redacted one goes out, and says which stays back', () => {
    const redactedRecord = new TextEncoder().encode('{"redacted":true}');
    const rows = rowsOf(fileTable(factsOf({ redactedRecord })));
    expect(rows.slice(0, 2).map(([, path]) => path)).toEqual([
      'record.json (stays back)',
      'record.redacted.json',
    ]);
    expect(rows[1]?.slice(2)).toEqual(['17', hexOf(digestNow(redactedRecord))]);
  });
});

describe('the table of derived files', () => {
  it.each([
    ['marks', derived(), 'Copy of a picture with marks drawn on it'],
    [
      'a redaction of its own',
      derived({ redaction: { reason: '', words: [] } }),
      'Copy of a picture with black boxes drawn on it',
    ],
    ['masked text', derived({ kind: 'text' }), 'Captured text with redacted words masked'],
  ])('says of a copy with %s what it is', (_, made, what) => {
    expect(rowOfDerived(made)?.[1]).toBe(`derived/a.png | ${what}`);
  });

  it('says that a copy is redacted where the list of redactions names it', () => {
    const redaction = {
      ...{ file: 'derived/a.png', of: artifact.path, reason: '' },
      ...{ from: artifact.digest, digest: digestNow('a') },
    };
    expect(rowOfDerived(derived(), { redactions: [redaction] })?.[1]).toContain('black boxes');
    const other = { ...redaction, file: 'derived/b.png' };
    expect(rowOfDerived(derived(), { redactions: [other] })?.[1]).not.toContain('black boxes');
  });

  it('names the file that a copy was made from, and a digest where no file has it', () => {
    const stranger = digestNow('not in the record');
    const row = rowOfDerived(derived({ from: [artifact.digest, stranger] }));
    expect(row?.[2]).toBe(`${artifact.path}, ${hexOf(stranger)}`);
  });

  it('does not list the redacted record, which the table of files has', () => {
    const [only] = derivedBlocks(factsOf({ derived: [derived({ kind: 'record' })] }), 'lead');
    expect(only).toEqual({ block: 'paragraph', runs: [expect.stringMatching(/./u)] });
  });
});
