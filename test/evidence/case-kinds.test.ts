import { describe, expect, it } from 'vitest';
import { buildCaseFile } from '../../lib/evidence/case-file.ts';
import {
  CASE_KINDS,
  caseKinds,
  itemsAbout,
  itemsNamed,
  verbatimFields,
} from '../../lib/evidence/case-kinds.ts';
import type { CaseEntry, CaseKind } from '../../lib/evidence/casework.ts';

const made = (kind: CaseKind, fields: object = {}, id: string = kind): CaseEntry =>
  ({ id, matterId: 'M', kind, ...fields }) as unknown as CaseEntry;

describe('the items of a case entry', () => {
  it.each<[CaseKind, object, string[], string[]]>([
    ['statement', { item: 'a', counterEvidence: ['b', 'c'] }, ['a'], ['a', 'b', 'c']],
    ['observation', { item: 'a', about: 'b' }, ['a'], ['a', 'b']],
    ['observation', { item: 'a' }, ['a'], ['a']],
    ['push', { item: 'a' }, ['a'], ['a']],
    ['link', { from: 'a', to: 'b' }, ['a', 'b'], ['a', 'b']],
    ['key-date', { proof: 'a' }, [], ['a']],
    ['key-date', {}, [], []],
    ['act', { wrongs: ['a', 'b'] }, [], ['a', 'b']],
    ['party', { name: 'a' }, [], []],
    ['visit', { of: 'a', item: 'b' }, ['a', 'b'], ['a', 'b']],
    ['visit', { of: 'a' }, ['a'], ['a']],
    ['related', { matter: 'a' }, [], []],
  ])('of kind %s with %o: about %j, naming %j', (kind, fields, about, named) => {
    expect(itemsAbout(made(kind, fields))).toEqual(about);
    expect(itemsNamed(made(kind, fields))).toEqual(named);
  });

  it('are verbatim in anchor and comment of a statement, and in the words of a notice', () => {
    const fields = caseKinds.flatMap((kind) => verbatimFields(made(kind)));
    expect(fields).toEqual(['anchor', 'comment', 'words']);
  });
});

describe('the list of kinds', () => {
  it('names the lists of the package format, each once', () => {
    expect(caseKinds.map((kind) => CASE_KINDS[kind].list)).toEqual([
      'parties',
      'entities',
      'respondents',
      'keyDates',
      'statements',
      'orderedActs',
      'observations',
      'pushes',
      'links',
      'thresholds',
      'visits',
      'related',
    ]);
  });
});

describe('a case file', () => {
  it('has a list for each kind, in the order of making, however the entries come', () => {
    const entries = [
      made('push', {}, '03'),
      made('party', {}, '02'),
      made('push', {}, '01'),
      made('act', {}, '04'),
    ];
    const file = buildCaseFile(entries);
    expect(Object.keys(file)).toEqual(caseKinds);
    expect(file.push.map(({ id }) => id)).toEqual(['01', '03']);
    expect([file.party.length, file.act.length, file.link.length]).toEqual([1, 1, 0]);
  });
});
