import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FINDING_CODES, type Finding, finding } from '../../../lib/verify/finding.ts';
import { groupByCause } from '../../../lib/verify/outcome/order-findings.ts';

const RECORD = 'data/items/0001-01A/record.json';
const codesOf = (findings: readonly Finding[]) =>
  groupByCause(findings).map(({ cause, under }) => [cause.code, under.map(({ code }) => code)]);

describe('the findings of a verification', () => {
  it('begin with the altered file, with what follows for its item under it', () => {
    const findings: Finding[] = [
      { ...finding('CHAIN_BROKEN', 'x'), item: '01A' },
      finding('SIGNATURE_INVALID', 'x'),
      { ...finding('STATUS_DISAGREES', 'x'), item: '01B' },
      finding('UNLISTED', 'x', 'data/new.txt'),
      finding('INDEX_DISAGREES', 'x', 'data/manifest.json'),
      finding('ALTERED', 'x', RECORD),
    ];
    expect(codesOf(findings)).toEqual([
      ['ALTERED', ['CHAIN_BROKEN']],
      ['UNLISTED', []],
      ['SIGNATURE_INVALID', []],
      ['INDEX_DISAGREES', []],
      ['STATUS_DISAGREES', []],
    ]);
  });

  it('stand under a file that is one of several altered in one way', () => {
    const altered: Finding = {
      code: 'ALTERED',
      detail: 'x',
      count: 2,
      paths: ['a', 'data/items.csv'],
    };
    const follows = finding('TABLE_DISAGREES', 'x', 'data/items.csv');
    expect(groupByCause([follows, altered])).toEqual([{ cause: altered, under: [follows] }]);
  });

  it('of one volume do not stand under a file of another', () => {
    const [one, other] = ['a.zip', 'b.zip'].map((file) => ({ file }));
    const altered = { ...finding('ALTERED', 'x', 'data/items.csv'), ...one };
    const apart = { ...finding('TABLE_DISAGREES', 'x', 'data/items.csv'), ...other };
    const groups = groupByCause([altered, apart], (a, b) => a.file === b.file);
    expect(groups.map(({ under }) => under.length)).toEqual([0, 0]);
  });

  it('are all there, each once, whatever was found', () => {
    const found = fc.record(
      {
        code: fc.constantFrom(...FINDING_CODES),
        detail: fc.constant('x'),
        path: fc.constantFrom('a', 'b', RECORD),
        item: fc.constantFrom('01A', '01B'),
      },
      { requiredKeys: ['code', 'detail'] },
    );
    fc.assert(
      fc.property(fc.array(found, { maxLength: 12 }), (findings) => {
        const all = groupByCause(findings).flatMap(({ cause, under }) => [cause, ...under]);
        expect(new Set(all)).toEqual(new Set(findings));
        expect(all).toHaveLength(findings.length);
      }),
    );
  });
});
