import { describe, expect, it } from 'vitest';
import { TAG_MANIFEST } from '../../../lib/format/layout.ts';
import { finding } from '../../../lib/verify/finding.ts';
import { buildOutcome } from '../../../lib/verify/outcome/build-outcome.ts';
import { notProvenBy, type Verification } from '../../../lib/verify/verification.ts';
import { en } from '../../../lib/words/en.ts';

const MADE = '2026-03-01T08:00:00Z';
const SIGNED = '2026-03-01T08:00:01Z';

const index = { export: { at: MADE }, items: [{ folder: 'items/1' }, { folder: 'items/2' }] };

const volume = (facts: object): Verification =>
  ({
    findings: [],
    notes: [],
    facts: { signed: false, index, ...facts },
    notProven: notProvenBy(facts as never),
  }) as unknown as Verification;

const signedBy = (fingerprint: string, expected = false) => ({
  signed: true,
  confirmed: expected,
  signature: { signer: { fingerprint, subject: 'CN=陈伟' }, at: SIGNED, expected },
});

const stamp = (standing: string, path: string = TAG_MANIFEST, at = '2026-03-01T08:00:05Z') => ({
  path,
  at,
  standing,
  authority: { subject: `CN=${standing}` },
  root: { subject: `CN=Root ${standing}`, fingerprint: 'F0:0D' },
});

const outcomeOf = (...facts: readonly object[]) =>
  buildOutcome({ volumes: facts.map(volume), findings: [] });
const codes = (lines: readonly { readonly code: string }[]) => lines.map(({ code }) => code);

describe('buildOutcome', () => {
  it('claims only that the files of an unsigned package fit, made by nobody known', () => {
    const { verdict, by, since, proven } = outcomeOf({});
    expect([verdict, codes(by), proven[0]]).toEqual([
      'INTACT_UNSIGNED',
      ['NOT_SIGNED'],
      'proven_unsignedFiles',
    ]);
    expect(since).toEqual([{ code: 'OWN_CLOCK', values: { at: MADE } }]);
  });

  it.each([
    [false, 'SIGNER_STATED', true],
    [true, 'SIGNER_EXPECTED', false],
  ])('names the signer, expected: %j, and says who is not shown', (expected, code, isOpen) => {
    const { verdict, by, since, notShown } = outcomeOf(signedBy('AA', expected));
    expect(verdict).toBe('INTACT_SIGNED');
    expect(by).toEqual([{ code, values: { fingerprint: 'AA', name: 'CN=陈伟' } }]);
    expect(since).toEqual([{ code: 'OWN_CLOCK', values: { at: SIGNED } }]);
    expect(notShown.includes('notProven_WHO')).toBe(isOpen);
  });

  it.each([
    ['known', 'STAMPED_KNOWN'],
    ['given', 'STAMPED_GIVEN'],
    ['unknown', 'OWN_CLOCK'],
    ['own', 'OWN_CLOCK'],
  ])('takes the time of an authority that is %s for %s', (standing, code) => {
    const outcome = outcomeOf({ ...signedBy('AA'), stamps: [stamp(standing)] });
    expect(codes(outcome.since)).toEqual([code]);
    expect(outcome.notShown.includes('notProven_WHEN')).toBe(code === 'OWN_CLOCK');
  });

  it('names the root and, where this software carries it, where it was taken from', () => {
    const since = (standing: string) =>
      outcomeOf({ ...signedBy('AA'), stamps: [stamp(standing)] }).since[0]?.values;
    expect(since('known')).toMatchObject({
      root: 'CN=Root known',
      fingerprint: 'F0:0D',
      package: expect.stringMatching(/^ca-certificates \d/),
      taken: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(since('given')).toMatchObject({ root: 'CN=Root given', fingerprint: 'F0:0D' });
    expect(since('given')).not.toHaveProperty('package');
  });

  it('says that revocation is not checked wherever a certificate is relied on', () => {
    const isSaid = (facts: object) => outcomeOf(facts).notShown.includes('notProven_REVOCATION');
    expect(isSaid(signedBy('AA'))).toBe(true);
    expect(isSaid({ stamps: [stamp('given')] })).toBe(true);
    expect([isSaid({}), isSaid({ stamps: [stamp('unknown')] })]).toEqual([false, false]);
  });

  it('dates volumes by the latest of their time-stamps, and only if each has one', () => {
    const at = '2026-03-01T08:00:09Z';
    const first = { ...signedBy('AA'), stamps: [stamp('known', TAG_MANIFEST, at)] };
    const other = { ...signedBy('AA'), stamps: [stamp('known')] };
    expect(outcomeOf(first, other).since[0]?.values.at).toBe(at);
    expect(codes(outcomeOf(first, signedBy('AA')).since)).toEqual(['OWN_CLOCK']);
  });

  it('counts the stamped records, but does not take their time for that of the package', () => {
    const stamps = [
      stamp('known', 'data/items/1/record.json'),
      stamp('unknown', 'data/items/2/record.json'),
    ];
    expect(outcomeOf({ ...signedBy('AA'), stamps }).since).toEqual([
      { code: 'OWN_CLOCK', values: { at: SIGNED } },
      { code: 'RECORDS_STAMPED', values: { stamped: 1, all: 2 } },
    ]);
  });

  it('names each signer once, and says that one volume is not signed', () => {
    const { verdict, by, proven } = outcomeOf(signedBy('AA'), signedBy('AA'), signedBy('BB'), {});
    expect(verdict).toBe('INTACT_PARTLY_SIGNED');
    expect(codes(by)).toEqual(['SIGNER_STATED', 'SIGNER_STATED', 'NOT_SIGNED']);
    expect(proven[0]).toBe('proven_unsignedFiles');
  });

  it('never shows that the end was not cut off, nor what a sealed line says', () => {
    expect(outcomeOf({}).notShown.at(-1)).toBe('notProven_LAST_ITEMS');
    expect(outcomeOf({ log: { open: 1, sealed: 2 } }).notShown.slice(-2)).toEqual([
      'notProven_LAST_ITEMS',
      'notProven_SEALED_LINES',
    ]);
  });

  it('claims nothing where a volume or the set has a finding', () => {
    const found = [finding('VOLUME_MISSING', 'x')];
    const volumes = [{ ...volume(signedBy('AA', true)), findings: found }];
    expect(buildOutcome({ volumes, findings: found })).toEqual({
      verdict: 'BROKEN',
      findings: 2,
      by: [],
      since: [],
      proven: [],
      notShown: [],
    });
  });

  it('has no verdict that is the bare word intact', () => {
    for (const verdict of ['INTACT_SIGNED', 'INTACT_UNSIGNED', 'INTACT_PARTLY_SIGNED'] as const)
      expect(en.outcome[verdict]).toMatch(/^Intact.*\w{3,} \w+/);
  });
});
