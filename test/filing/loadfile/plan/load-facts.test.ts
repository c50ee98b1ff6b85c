import { describe, expect, it } from 'vitest';
import { buildCustodyLine, type CustodyEntry } from '../../../../lib/evidence/custody.ts';
import { gatherLoadFacts } from '../../../../lib/filing/loadfile/plan/load-facts.ts';
import { filingInput } from '../../../support/filing/filing-matter.ts';

const input = filingInput();

const stampsOf = (...entries: readonly Pick<CustodyEntry, 'event' | 'item' | 'detail'>[]) => {
  const custody = entries.map((entry, at) =>
    buildCustodyLine({ seq: at + 1, at: '2026-11-21T12:00:00.000Z', actor: 'x', ...entry }),
  );
  return [...gatherLoadFacts({ ...input, custody }).stamps];
};

const detail = { genTime: '2026-11-21T12:41:07.000Z', authority: 'A' };

describe('the time-stamps that a load file states', () => {
  it('are the last of each item that the log names', () => {
    const later = { genTime: '2026-11-22T08:00:00.000Z', authority: 'B' };
    expect(
      stampsOf(
        { event: 'time-stamped', item: '1', detail },
        { event: 'time-stamped', item: '2', detail },
        { event: 'time-stamped', item: '1', detail: later },
      ),
    ).toEqual([
      ['1', { time: later.genTime, authority: 'B' }],
      ['2', { time: detail.genTime, authority: 'A' }],
    ]);
  });

  it.each([
    ['of an event that only quotes one', { event: 'annotated', item: '1', detail }],
    ['of no item', { event: 'time-stamped', detail }],
    ['without a time', { event: 'time-stamped', item: '1', detail: { authority: 'A' } }],
    ['without an authority', { event: 'time-stamped', item: '1', detail: { genTime: 'x' } }],
    [
      'with a figure as its time',
      { event: 'time-stamped', item: '1', detail: { ...detail, genTime: 1 } },
    ],
  ] as const)('are none %s', (_, entry) => {
    expect(stampsOf(entry)).toEqual([]);
  });

  it('are read past a line of the log that cannot be parsed', () => {
    const line = { line: 'not a line', digest: input.custody[0]?.digest ?? 'sha256:0' } as const;
    const stamped = buildCustodyLine({
      ...{ seq: 2, at: '2026-11-21T12:00:00.000Z', actor: 'x' },
      ...{ event: 'time-stamped', item: '1', detail },
    });
    const { stamps } = gatherLoadFacts({ ...input, custody: [line, stamped] });
    expect([...stamps.keys()]).toEqual(['1']);
  });
});

it('an item of which the case file holds no statement has no count of its own', () => {
  expect(gatherLoadFacts(input).cases.get('nobody')).toBeUndefined();
});
