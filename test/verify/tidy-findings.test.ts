import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../lib/evidence/chain/canonical.ts';
import { finding, placeOf } from '../../lib/verify/finding.ts';
import { note } from '../../lib/verify/note.ts';
import { INDEX_PATH, readIndex } from '../../lib/verify/read-index.ts';
import { readRecord } from '../../lib/verify/read-record.ts';
import { tidyFindings } from '../../lib/verify/tidy-findings.ts';
import { sampleMatter } from '../support/cases/sample-matter.ts';
import { bagOf, briefly } from '../support/packages/bag-of.ts';

const ITEM = '01JD0000000000000000000001';
const FILE = `data/items/0001-${ITEM}/a.png`;

describe('findings as they are told', () => {
  it('are relative to the bag and name the item in whose folder a file lies', () => {
    expect(tidyFindings([finding('ALTERED', 'd', `bag/${FILE}`)], 'bag')).toEqual([
      { code: 'ALTERED', detail: 'd', path: FILE, item: ITEM },
    ]);
    expect(tidyFindings([finding('ALTERED', 'd', FILE)], undefined)[0]?.path).toBe(FILE);
  });

  it('of one kind about one file of an item are one, whatever found it', () => {
    const all = [
      finding('ALTERED', 'by the manifest', FILE),
      finding('ALTERED', 'by the record', FILE),
    ];
    expect(tidyFindings(all, 'bag')).toHaveLength(1);
    expect(tidyFindings([...all, finding('WRONG_SIZE', 'd', FILE)], 'bag')).toHaveLength(2);
  });

  it('about the index that differ in their details are all told', () => {
    const all = [
      finding('INDEX_DISAGREES', 'one', INDEX_PATH),
      finding('INDEX_DISAGREES', 'two', INDEX_PATH),
    ];
    expect(tidyFindings(all, 'bag').map(({ detail }) => detail)).toEqual(['one', 'two']);
  });

  it('keep the item that a check named', () => {
    const named = { ...finding('LOG_DISAGREES', 'd', 'data/custody.jsonl'), item: ITEM };
    expect(tidyFindings([named], 'bag')[0]?.item).toBe(ITEM);
  });

  it('do not take a folder whose name begins like that of the bag for the bag', () => {
    expect(tidyFindings([finding('UNLISTED', 'd', 'bag2/x')], 'bag')[0]?.path).toBe('bag2/x');
  });
});

describe('the place of a finding', () => {
  it.each([
    [{}, { more: 0 }],
    [{ path: 'a' }, { path: 'a', more: 0 }],
    [{ paths: ['a', 'b', 'c'] }, { path: 'a', more: 2 }],
    [
      { paths: ['a', 'b'], count: 1000 },
      { path: 'a', more: 999 },
    ],
    [
      { path: 'a', count: 0 },
      { path: 'a', more: 0 },
    ],
  ])('of %j is %j', (found, place) => {
    expect(placeOf(found)).toEqual(place);
  });
});

it('a note without paths has none', () => {
  expect(note('LITTER', 'd')).toEqual({ code: 'LITTER', detail: 'd' });
  expect(note('LITTER', 'd', ['a'])).toEqual({ code: 'LITTER', detail: 'd', paths: ['a'] });
});

describe('the index of a bag', () => {
  const read = (text: string | undefined) => {
    const index = readIndex(bagOf(text === undefined ? {} : { [INDEX_PATH]: text }));
    return 'code' in index ? index.code : 'read';
  };
  const custody = { path: 'custody.jsonl', entries: 0 };
  const made = {
    ...{ format: 'matterproof-package/1', items: [], withheld: [], custody },
    export: { id: 'x', at: 'x', by: 'x', software: 'x', volume: { index: 1, count: 1 } },
    matter: { id: 'm', reference: 'r', name: 'n', custodian: { name: 'c' } },
  };

  it.each([
    ['that is whole', JSON.stringify(made), 'read'],
    ['that is not there', undefined, 'MISSING'],
    ['of another format', JSON.stringify({ ...made, format: 'other/1' }), 'FORMAT_UNKNOWN'],
    ['that is no JSON', '{', 'FORMAT_UNKNOWN'],
    ['with a text for its items', JSON.stringify({ ...made, items: 'none' }), 'FORMAT_UNKNOWN'],
    [
      'that states a member twice',
      JSON.stringify(made).replace('"withheld":[]', '"withheld":[],"withheld":[]'),
      'REPEATED_MEMBER',
    ],
  ])('%s: %3$s', (_, text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('a record of a bag', () => {
  const [item] = sampleMatter({ steps: [{ does: 'capture' }] }).input.items;
  if (!item) throw new Error('no item');
  const read = (text: string | Uint8Array<ArrayBuffer> | undefined) =>
    readRecord(bagOf(text === undefined ? {} : { r: text }), 'r');

  it('that is sealed is read', () => {
    const { record, findings } = read(item.recordBytes);
    expect(findings).toEqual([]);
    expect(record?.id).toBe(item.record.id);
  });

  it.each([
    ['is not there', undefined, ['MISSING r']],
    ['is no text', Uint8Array.of(0xff), ['NOT_CANONICAL r']],
    ['is written otherwise', JSON.stringify(item.record, null, 1), ['NOT_CANONICAL r']],
    ['is of another format', canonicalText({ format: 'other/1' }), ['FORMAT_UNKNOWN r']],
  ])('that %s is found', (_, text, found) => {
    expect(briefly(read(text).findings)).toEqual(found);
  });

  it('whose member is of another kind names the member', () => {
    const text = canonicalText({ ...item.record, capturedAt: 7 });
    expect(read(text).findings[0]?.detail).toContain('“capturedAt”');
  });
});
