import { describe, expect, it } from 'vitest';
import type { ParsedIndex } from '../../../lib/format/parse-index.ts';
import { checkNames } from '../../../lib/verify/history/check-names.ts';
import type { SignatureFacts } from '../../../lib/verify/signatures/verify-signatures.ts';

const FINGERPRINT = `${'ab:'.repeat(31)}ab`;

const findingsFor = (named: string | undefined): readonly string[] => {
  const index = {
    export: { ...(named && { signer: named }) },
    matter: { custodian: { name: '陈伟' } },
    items: [],
  } as unknown as ParsedIndex;
  const signature = { signer: { subject: 'CN=陈伟', fingerprint: FINGERPRINT } };
  const facts = { signed: true, stamped: false, signature } as unknown as SignatureFacts;
  const bag = { folder: 'x', files: new Map(), outside: [] };
  const log = { entries: [], sealed: [] };
  const ledger = { byNumber: new Map() };
  return checkNames(
    bag as unknown as Parameters<typeof checkNames>[0],
    index,
    log as unknown as Parameters<typeof checkNames>[2],
    ledger as unknown as Parameters<typeof checkNames>[3],
    new Map(),
    facts,
  ).findings.map(({ detail }) => detail);
};

describe('the signer that the index names', () => {
  it('must be the one who signed, since the report shows the fingerprint', () => {
    expect(findingsFor('cd:ef')).toEqual(['The index names another signer: cd:ef']);
  });

  it('is accepted if it signed, however its fingerprint is written', () => {
    expect(findingsFor(FINGERPRINT)).toEqual([]);
    expect(findingsFor(FINGERPRINT.toUpperCase())).toEqual([]);
  });

  it('may be left out, as in old packages', () => {
    expect(findingsFor(undefined)).toEqual([]);
  });
});
