import { describe, expect, it } from 'vitest';
import { judgeFindings } from '../../lib/import/judge-findings.ts';
import { FINDING_CODES, type Finding, type FindingCode } from '../../lib/verify/finding.ts';

const ID = '01JD0000000000000000000001';
const OTHER = '01JD0000000000000000000002';
const FILE = `data/items/0001-${ID}/a.png`;

const judge = (...findings: readonly (Omit<Finding, 'detail'> & { detail?: string })[]) => {
  const { items, stops } = judgeFindings(findings.map((one) => ({ detail: 'd', ...one })));
  return { items: [...items], stops: stops.map(({ code }) => code) };
};

describe('a finding about an item', () => {
  it('keeps that item out of the import, and no other', () => {
    expect(judge({ code: 'ALTERED', path: FILE })).toEqual({
      items: [[ID, ['ALTERED']]],
      stops: [],
    });
    expect(judge({ code: 'CHAIN_BROKEN', item: ID })).toEqual({
      items: [[ID, ['CHAIN_BROKEN']]],
      stops: [],
    });
  });

  it('of many files keeps out each item that one of them is of', () => {
    const paths = [FILE, `data/items/0002-${OTHER}/a.png`, `data/items/0002-${OTHER}/b.png`];
    expect(judge({ code: 'ALTERED', paths, count: 3 }).items.map(([id]) => id)).toEqual([
      ID,
      OTHER,
    ]);
  });

  it('forbids the import where it concerns anything else too', () => {
    expect(judge({ code: 'ALTERED', paths: [FILE, 'data/custody.jsonl'], count: 2 })).toEqual({
      items: [],
      stops: ['ALTERED'],
    });
  });

  it('forbids the import where not all of its files are listed', () => {
    expect(judge({ code: 'ALTERED', paths: [FILE], count: 5000 }).stops).toEqual(['ALTERED']);
  });

  it('is named once an item, however often it was found', () => {
    const all = [
      { code: 'ALTERED', path: FILE },
      { code: 'WRONG_SIZE', path: FILE },
    ] as const;
    expect(judge(...all, ...all).items).toEqual([[ID, ['ALTERED', 'WRONG_SIZE']]]);
  });
});

describe('a finding about the package', () => {
  const TOLERATED: readonly FindingCode[] = [
    ...(['VOLUME_MISSING', 'SIGNATURE_MISSING', 'CERTIFICATE_EXPIRED'] as const),
    ...(['TOKEN_UNKNOWN_AUTHORITY', 'REPORT_DISAGREES', 'SCRIPT_DISAGREES'] as const),
    ...(['TABLE_DISAGREES', 'WITNESS_UNTOLD', 'UNLISTED', 'ACTIVE_FILE'] as const),
  ];

  it.each(FINDING_CODES.filter((code) => !TOLERATED.includes(code)))(
    '%s forbids the import of anything',
    (code) => {
      expect(judge({ code, path: 'data/custody.jsonl' }).stops).toEqual([code]);
      expect(judge({ code }).stops).toEqual([code]);
    },
  );

  it.each(TOLERATED)('%s does not forbid it', (code) => {
    expect(judge({ code, path: 'data/custody.jsonl' }).stops).toEqual([]);
  });

  it.each([
    'bagit.txt',
    'HOW-TO-VERIFY.txt',
    'data/index.html',
    'data/items.csv',
    'data/verify.ps1',
    'data/filing/exhibits.pdf',
    'data/loadfile/VOL001/VOL001.dat',
  ])('whose file %s no import reads does not forbid it', (path) => {
    expect(judge({ code: 'ALTERED', path }).stops).toEqual([]);
  });

  it.each([
    'data/manifest.json',
    'manifest-sha256.txt',
    'tagmanifest-sha256.txt',
    'signatures/signer.pem',
    'data/verify.exe',
    'data/index.html.bak',
    'x/bagit.txt',
  ])('whose file is %s forbids it', (path) => {
    expect(judge({ code: 'ALTERED', path }).stops).toEqual(['ALTERED']);
  });

  it('forbids it where one of its files is read', () => {
    const paths = ['data/index.html', 'data/manifest.json'];
    expect(judge({ code: 'ALTERED', paths, count: 2 }).stops).toEqual(['ALTERED']);
  });
});
