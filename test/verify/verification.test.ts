import { describe, expect, it } from 'vitest';
import { TAG_MANIFEST } from '../../lib/format/layout.ts';
import type { SignatureFacts } from '../../lib/verify/signatures/verify-signatures.ts';
import { notProvenBy, provenBy, type Verification } from '../../lib/verify/verification.ts';

const stamps = (path: string, standing: string) => ({ stamps: [{ path, standing }] });

describe('notProvenBy', () => {
  it.each<[string, object, readonly string[]]>([
    ['without signature and time-stamp', {}, ['WHO', 'WHEN']],
    ['with an unexpected signer', { signed: true, confirmed: false }, ['WHO', 'WHEN']],
    ['with the expected signer', { confirmed: true }, ['WHEN']],
    ['stamped by a known authority', stamps(TAG_MANIFEST, 'known'), ['WHO']],
    ['stamped by a given authority', stamps(TAG_MANIFEST, 'given'), ['WHO']],
    ['stamped by an unknown authority', stamps(TAG_MANIFEST, 'unknown'), ['WHO', 'WHEN']],
    ['stamped by the signer’s own authority', stamps(TAG_MANIFEST, 'own'), ['WHO', 'WHEN']],
    ['with a stamp over a record only', stamps('record.json', 'known'), ['WHO', 'WHEN']],
  ])('never proves the page, and lists who and when, for a package %s', (_, facts, open) => {
    expect(notProvenBy(facts as SignatureFacts)).toEqual(['PAGE_TRUE', 'BEFORE_CAPTURE', ...open]);
  });
});

describe('provenBy', () => {
  const volume = (facts: object) => ({ facts }) as Pick<Verification, 'facts'>;
  const whole = volume({ signed: true, log: { sealed: 0 }, index: { items: [{}] } });

  it.each<[string, object, readonly string[]]>([
    ['nothing more where all is here', {}, ['files', 'records', 'log']],
    ['no whole log with a sealed line', { log: { sealed: 1 } }, ['files', 'records', 'openLog']],
    [
      'only that files fit without a signature',
      { signed: false },
      ['unsignedFiles', 'records', 'log'],
    ],
    [
      'no file that stays back',
      { index: { items: [{}, { withheld: [] }] } },
      ['files', 'heldRecords', 'log'],
    ],
  ])('claims %s, in whichever volume', (_, facts, proven) => {
    expect(provenBy([whole, volume({ signed: true, ...facts })])).toEqual(proven);
  });
});
