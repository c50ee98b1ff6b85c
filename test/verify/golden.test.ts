import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FINDING_CODES } from '../../lib/verify/finding.ts';
import { verifySet } from '../../lib/verify/verify-set.ts';
import { HISTORY_ATTACKS } from './attacks/history-attacks.ts';
import { READING_ATTACKS } from './attacks/reading-attacks.ts';
import { RECEIPT_FORGERIES } from './attacks/receipt-forgeries.ts';
import { WITNESS_FORGERIES } from './attacks/witness-forgeries.ts';

const FOLDER = 'test/fixtures/packages/v1/';

type Expected = {
  readonly [name: string]: {
    readonly files: readonly string[];
    readonly signer?: string;
    readonly findings: readonly string[];
  };
};

/** Codes that a test of their own shows, because no package alone can. */
const SHOWN_ELSEWHERE = [
  ...['REPORT_DISAGREES', 'ZIP_UNUSUAL', 'LINE_ENDS', 'BACKSLASHES', 'WEAK_KEY'],
  ...['CERTIFICATE_FORBIDS_SIGNING', 'CERTIFICATE_UNRELATED', 'SIGNERS_DIFFER'],
];

const expected = JSON.parse(readFileSync(`${FOLDER}expected.json`, 'utf8')) as Expected;

describe('the golden packages of format 1', () => {
  it.each(Object.entries(expected))(
    'give the same findings for ever: %s',
    async (_, { files, signer, findings }) => {
      const { volumes, findings: together } = await verifySet(
        files.map((file) => new Blob([readFileSync(FOLDER + file)])),
        signer === undefined ? {} : { signer },
      );
      const found = [...volumes.flatMap((volume) => volume.findings), ...together];
      expect(found.map(({ code, path }) => [code, path].filter(Boolean).join(' ')).sort()).toEqual(
        findings,
      );
    },
  );

  it('include an example of every finding code that no test of attacks shows', () => {
    const shown = new Set(
      Object.values(expected).flatMap(({ findings }) =>
        findings.map((found) => found.split(' ')[0]),
      ),
    );
    const forgeries = [...RECEIPT_FORGERIES, ...WITNESS_FORGERIES];
    const attacks = [...READING_ATTACKS, ...HISTORY_ATTACKS, ...forgeries];
    const forged = attacks.map(({ code }) => code);
    const elsewhere = new Set<string>([...forged, ...SHOWN_ELSEWHERE]);
    expect(FINDING_CODES.filter((code) => !shown.has(code) && !elsewhere.has(code))).toEqual([]);
    for (const [name, { findings }] of Object.entries(expected))
      expect(findings.length === 0).toBe(name.startsWith('sound'));
  });
});
