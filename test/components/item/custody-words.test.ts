import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { custodyWords } from '../../../components/workspace/item/custody/custody-words.ts';
import { CUSTODY_EVENTS, type CustodyEntry } from '../../../lib/evidence/custody.ts';
import { en } from '../../../lib/words/en.ts';

const entry = (event: CustodyEntry['event'], detail?: CustodyEntry['detail']): CustodyEntry => ({
  seq: 2,
  at: '2026-11-21T12:00:00.000Z',
  actor: 'Chen Wei',
  event,
  ...(detail && { detail }),
});
const say = (event: CustodyEntry['event'], detail?: CustodyEntry['detail']) =>
  custodyWords(entry(event, detail), i18next.t);

beforeAll(async () => {
  await i18next.init({
    lng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
  });
});

describe('custody entries in words', () => {
  it('says where an item came from and went', () => {
    expect(say('captured', { number: 7, url: 'u' })).toEqual(['Captured and sealed as number 7']);
    expect(say('captured', { number: 8, url: 'ni:///sha-256;AA' })).toEqual([
      'Added as a file and sealed as number 8',
    ]);
    expect(say('transferred', { number: 7, to: { id: 'x', reference: 'XM-2' } })).toEqual([
      'Moved to XM-2',
    ]);
    expect(say('received', { number: 1, from: { reference: 'XM-1', number: 7 } })).toEqual([
      'Received from XM-1 (number 7 there) as number 1',
    ]);
  });

  it('says which label of filed lists changed, a choice in words and no code', () => {
    const filing = {
      evidenceKind: { from: '', to: 'electronic-data' },
      purpose: { from: 'a', to: 'b' },
    };
    expect(say('annotated', { filing })).toEqual([
      'Kind of evidence changed from nothing to “Electronic data”',
      'Purpose (what it is to prove) changed from “a” to “b”',
    ]);
    const matter = { opponents: { from: [], to: ['Lin', 'Wu'] } };
    expect(say('annotated', { matter })).toEqual([
      'Opposing parties changed from nothing to “Lin, Wu”',
    ]);
  });

  it('says each label that changed, from what to what', () => {
    const detail = { tags: { from: [], to: ['a', 'b'] }, note: { from: 'x', to: '' } };
    expect(say('annotated', detail)).toEqual([
      'Tags changed from nothing to “a, b”',
      'Note changed from “x” to nothing',
    ]);
  });

  it('counts the items of an export and gives the reason of a deletion', () => {
    expect(say('exported', { file: 'a.zip', items: 1 })).toEqual(['Exported in a.zip with 1 item']);
    expect(say('exported', { file: 'a.zip', savedAs: 'a (1).zip', items: 1 })).toEqual([
      'Exported in a (1).zip with 1 item',
    ]);
    expect(say('exported', { file: 'a.zip', items: 2 })).toEqual([
      'Exported in a.zip with 2 items',
    ]);
    expect(say('deleted', { number: 1, reason: 'By order' })).toEqual(['Deleted', 'By order']);
  });

  it.each(CUSTODY_EVENTS.filter((event) => event !== 'annotated'))(
    'has words for %s, also where its detail is not what it should be',
    (event) => {
      for (const detail of [undefined, { number: { a: 1 }, from: 'x', to: null, items: 'many' }])
        expect(say(event, detail)[0]).not.toContain('item.');
    },
  );

  it('does not take a note for words to be looked up', () => {
    expect(say('annotated', { note: { from: '', to: '$t(item.saved) {{number}}' } })).toEqual([
      'Note changed from nothing to “$t(item.saved) {{number}}”',
    ]);
  });
});
