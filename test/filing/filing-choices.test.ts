import { describe, expect, it } from 'vitest';
import { digestNow } from '../../lib/evidence/digest.ts';
import {
  FILED_NAMES,
  filedDocument,
  isWorthFiling,
  TEXT_NAMES,
} from '../../lib/filing/filed-documents.ts';
import { isFilingChoice, PURPOSES } from '../../lib/filing/filing-choice.ts';
import { hashingFile } from '../../lib/filing/hashing-file.ts';
import { LISTS } from '../../lib/filing/lists/build-lists.ts';
import { presetOf } from '../../lib/filing/purpose-presets.ts';
import { defamationMatter } from '../support/filing/defamation-matter.ts';
import { NO_PLACES, placesOf } from '../support/filing/made-items.ts';

describe.each(PURPOSES)('the preset for %s', (purpose) => {
  const { profile, language, filing } = presetOf(purpose);

  it('is a choice that can be remembered, of documents that exist, each once', () => {
    expect(isFilingChoice(JSON.parse(JSON.stringify(filing)))).toBe(true);
    expect(filing.purpose).toBe(purpose);
    expect(new Set(filing.documents).size).toBe(filing.documents.length);
    for (const name of filing.documents) expect(FILED_NAMES).toContain(name);
  });

  it('lets privileged words out to nobody but counsel', () => {
    expect(profile === 'counsel').toBe(purpose === 'all');
    expect([language, filing.paper].join()).toMatch(/^(en,Letter|zh-CN,A4|both,A4)$/u);
  });

  it('has the lists that tell what is missing, beside the exhibits that it files', () => {
    expect(filing.documents).toEqual(expect.arrayContaining(['exhibit-list', 'withheld-log']));
  });
});

describe('the presets for courts', () => {
  const documents = (purpose: (typeof PURPOSES)[number]) => presetOf(purpose).filing.documents;

  it('have the statement that each court’s rules of evidence ask for, and not the other’s', () => {
    expect(documents('cn-court')).toContain('data-statement');
    expect(documents('cn-court')).not.toContain('certification');
    expect(documents('us-court')).toContain('certification');
    expect(documents('us-court')).not.toContain('data-statement');
  });

  it('have every list, the exhibits first, and no load file', () => {
    for (const purpose of ['cn-court', 'us-court'] as const) {
      expect(documents(purpose)[0]).toBe('exhibits');
      expect(documents(purpose)).toEqual(expect.arrayContaining(Object.keys(LISTS)));
      expect(documents(purpose)).not.toContain('loadfile');
    }
    expect(documents('review')).toContain('loadfile');
    expect([...documents('all')].sort()).toEqual([...FILED_NAMES].sort());
    expect(presetOf('all').filing.each).toBe(true);
  });
});

describe('a remembered choice of documents', () => {
  const { filing } = presetOf('us-court');

  it.each([
    ['a document that no version makes', { documents: ['exhibits', 'novel'] }],
    ['an unknown paper', { paper: 'A3' }],
    ['unknown pictures', { images: 'png' }],
    ['a part of a mebibyte', { exhibitsMib: 0.5 }],
    ['a first number in words', { firstNumber: 'one' }],
    ['an unknown purpose', { purpose: 'press' }],
    ['no stamp at all', { confidentiality: undefined }],
    ['a truth value in words', { each: 'yes' }],
  ])('with %s is none', (_, change) => {
    expect(isFilingChoice({ ...filing, ...change })).toBe(false);
  });

  it('may name a first Bates number, and need not name a purpose', () => {
    const { purpose: _, ...rest } = filing;
    expect(isFilingChoice({ ...rest, firstNumber: 1001 })).toBe(true);
    expect(isFilingChoice(null)).toBe(false);
  });
});

describe('what can be filed', () => {
  const input = defamationMatter();
  const built = (name: (typeof TEXT_NAMES)[number], made = input) =>
    filedDocument(name).build(made, placesOf(made), 'en');

  it('is the exhibits first and the load file last, each name once', () => {
    expect(FILED_NAMES.at(0)).toBe('exhibits');
    expect(FILED_NAMES.at(-1)).toBe('loadfile');
    expect(new Set(FILED_NAMES).size).toBe(FILED_NAMES.length);
    expect(FILED_NAMES).toHaveLength(TEXT_NAMES.length + 2);
  });

  it('is a list as workbook and text, two lists printed too, a statement as text', () => {
    for (const name of TEXT_NAMES) {
      const { formats } = filedDocument(name);
      if (!(name in LISTS)) expect([name, formats]).toEqual([name, ['docx']]);
      else if (name === 'exhibit-list' || name === 'timeline')
        expect([name, formats]).toEqual([name, ['docx', 'xlsx', 'pdf']]);
      else expect([name, formats]).toEqual([name, ['docx', 'xlsx']]);
    }
  });

  it('is the same text for both where a statement has no columns to join', () => {
    const { sheets, paper } = built('certification');
    expect(paper).toBe(sheets);
    expect(built('exhibit-list').paper).not.toEqual(built('exhibit-list').sheets);
  });

  it('is no list without a row, and every statement even of an empty matter', () => {
    const { caseFile: _, ...bare } = defamationMatter({ items: [], withheld: [] });
    const empty = { ...bare, left: [], notChosen: [], custody: [] };
    for (const name of TEXT_NAMES) {
      const document = filedDocument(name).build(empty, NO_PLACES, 'en');
      expect([name, isWorthFiling(name, document)]).toEqual([name, !(name in LISTS)]);
    }
    expect(isWorthFiling('alerts', built('alerts'))).toBe(false);
    expect(isWorthFiling('exhibit-list', built('exhibit-list'))).toBe(true);
  });
});

describe('a file that is counted and hashed as it is written', () => {
  const encode = (text: string) => new TextEncoder().encode(text);
  const file = (onClose: () => void = () => {}) => {
    const pieces: string[] = [];
    const seen: object[] = [];
    const sink = hashingFile(
      {
        write: (piece) => void pieces.push(new TextDecoder().decode(piece)),
        close: onClose,
        abort: () => void pieces.push('aborted'),
      },
      (written) => seen.push(written),
    );
    return { sink, pieces, seen };
  };

  it('has the bytes and the digest of all its pieces once it is closed, not before', async () => {
    const { sink, pieces, seen } = file();
    await sink.write(encode('长'));
    await sink.write(encode('x'));
    expect(seen).toEqual([]);
    await sink.close();
    expect(seen).toEqual([{ bytes: 4, digest: digestNow('长x') }]);
    expect(pieces).toEqual(['长', 'x']);
  });

  it('has the same digest where its one piece is told to be the whole file', async () => {
    for (const size of [0, 5_000, 2 ** 22 + 1]) {
      const { sink, seen } = file();
      const whole = new Uint8Array(size).fill(size % 251);
      await sink.write(whole, true);
      await sink.close();
      expect(seen).toEqual([{ bytes: size, digest: digestNow(whole) }]);
    }
  });

  it('of nothing has the digest of nothing', async () => {
    const { sink, seen } = file();
    await sink.close();
    expect(seen).toEqual([{ bytes: 0, digest: digestNow('') }]);
  });

  it('that is aborted or cannot be closed has none', async () => {
    const aborted = file();
    aborted.sink.abort();
    expect([aborted.pieces, aborted.seen]).toEqual([['aborted'], []]);
    const full = file(() => {
      throw new Error('disk full');
    });
    await expect(full.sink.close()).rejects.toThrow('disk full');
    expect(full.seen).toEqual([]);
  });
});
