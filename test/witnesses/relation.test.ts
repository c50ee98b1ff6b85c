import { describe, expect, it } from 'vitest';
import { UNNAMED_CUSTODIAN } from '../../lib/evidence/matter.ts';
import { logOf, relationOf } from '../../lib/witnesses/relation.ts';
import { recordOf } from '../support/witnesses/witness-records.ts';

const relation = (one: string, other: string) =>
  relationOf(recordOf({ by: one }), recordOf({ by: other }));

describe('relationOf', () => {
  it.each([
    ['Chen Wei', 'Li Na'],
    ['陈伟', '李娜'],
    ['Jane Doe', 'Jane Roe'],
  ])('tells %s and %s as two names', (one, other) => {
    expect(relation(one, other)).toBe('two-names');
  });

  it.each([
    ['Chen Wei', 'chen  wei'],
    ['Doe, Jane', 'Jane Doe'],
    ['José Núñez', 'Jose Nunez'],
    ['Ｃｈｅｎ Ｗｅｉ', 'Chen Wei'],
    ['Jane Doe', 'Jane Doe (paralegal)'],
  ])('never tells %s and %s as two persons', (one, other) => {
    expect(relation(one, other)).toBe('one-name');
    expect(relation(other, one)).toBe('one-name');
  });

  it('compares names alone: another organisation makes no second person', () => {
    const [one, other] = [
      recordOf({ organisation: 'Firm A' }),
      recordOf({ organisation: 'Firm B' }),
    ];
    expect(relationOf(one, other)).toBe('one-name');
  });

  it.each(['', ' · ', UNNAMED_CUSTODIAN])('takes “%s” for no name', (name) => {
    expect(relation(name, 'Li Na')).toBe('unnamed');
    expect(relation(name, name)).toBe('unnamed');
  });
});

describe('logOf', () => {
  it('tells the logs of two matters apart, and the chains of one', () => {
    const own = logOf({ record: recordOf() });
    expect(logOf({ record: recordOf() })).toBe(own);
    expect(logOf({ record: recordOf({ log: 'MB' }) })).not.toBe(own);
    expect(logOf({ record: recordOf(), chain: '01C' })).not.toBe(own);
    expect(logOf({ record: recordOf(), isReceived: true })).not.toBe(own);
  });
});
