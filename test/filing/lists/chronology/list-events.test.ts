import { describe, expect, it } from 'vitest';
import { buildCaseFile } from '../../../../lib/evidence/case-file.ts';
import type { CaseEntry, OrderedAct } from '../../../../lib/evidence/casework.ts';
import type { FilingInput } from '../../../../lib/filing/filing-input.ts';
import { listEvents } from '../../../../lib/filing/lists/chronology/list-events.ts';
import { openList } from '../../../../lib/filing/lists/kit/open-list.ts';
import { alertMatter } from '../../../support/filing/alert-matter.ts';
import { defamationMatter } from '../../../support/filing/defamation-matter.ts';
import { dayOf, idOf, NO_PLACES } from '../../../support/filing/made-items.ts';

const eventsOf = (input: FilingInput) => listEvents(openList(input, NO_PLACES, 'en'));
const defamation = defamationMatter();
const made = <Kind extends string>(id: string, kind: Kind) => ({ id, matterId: 'm', kind });

/** The events that these entries alone make, beside those of the pages. */
const ofEntries = (...entries: readonly CaseEntry[]) =>
  eventsOf({ ...alertMatter(), caseFile: buildCaseFile(entries) }).filter(
    ({ basis }) => basis !== 'page',
  );

describe('the events of a matter', () => {
  it.each([
    ['of a defamation', defamation],
    ['of wrong alerts', alertMatter()],
  ])('%s are in the order of their times, those without one last', (_, input) => {
    const times = eventsOf(input).map(({ span }) => span?.from ?? Number.POSITIVE_INFINITY);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(times.length).toBeGreaterThan(5);
  });

  it('have the publication and the edit of a post, both from its page', () => {
    const own = eventsOf(defamation).filter(({ exhibit }) => exhibit === idOf(2));
    expect(own.map(({ basis }) => basis)).toEqual(['page', 'page']);
    expect(new Set(own.map(({ event }) => event)).size).toBe(2);
  });

  it('keep a post whose words give no time, without one', () => {
    const own = eventsOf(defamation).filter(({ exhibit }) => exhibit === idOf(4));
    expect(own).toHaveLength(1);
    expect(own[0]?.span).toBeUndefined();
    expect(own[0]?.time.join(' ')).toContain('3天前');
  });
});

describe('the entries of a case file', () => {
  const act: OrderedAct = {
    ...made('A1', 'act'),
    ...{ type: 'pay', words: 'pay 100', wrongs: [], channels: [], recipients: [] },
  };

  it('are an event for a due date and one for a payment', () => {
    const events = ofEntries({ ...act, due: dayOf('2026-11-20'), paidOn: dayOf('2026-11-25') });
    expect(events.map(({ span }) => span?.from)).toEqual([
      Date.parse('2026-11-19T16:00:00.000Z'),
      Date.parse('2026-11-24T16:00:00.000Z'),
    ]);
    expect(events.map(({ basis }) => basis)).toEqual(['entry', 'entry']);
    expect(ofEntries(act)).toEqual([]);
  });

  it('are an event of the record for an observation, at the time of its capture', () => {
    const observation: CaseEntry = {
      ...made('O1', 'observation'),
      ...{ act: 'A1', item: idOf(4), verdict: 'met', channels: [], recipients: [], note: 'n' },
    };
    const [event, ...more] = ofEntries(act, observation);
    expect(more).toEqual([]);
    expect(event).toMatchObject({ basis: 'record', exhibit: idOf(4), content: ['n'] });
    expect(event?.span?.from).toBe(Date.parse('2026-11-23T03:00:00.000Z'));
  });

  it('are one event for visits of a page that showed the same, with first and last capture', () => {
    const visit = (day: number, item: number): CaseEntry => ({
      ...made(`V${day}`, 'visit'),
      ...{ watch: 'w', url: 'https://a.example/', route: 'session', state: 'same' },
      ...{ due: `2026-11-${day}T01:00:00.000Z`, at: `2026-11-${day}T01:00:00.000Z` },
      item: idOf(item),
    });
    const [event, ...more] = ofEntries(visit(21, 3), visit(20, 2), visit(22, 4));
    expect(more).toEqual([]);
    expect(event).toMatchObject({ basis: 'visit', exhibit: idOf(2) });
    expect(event?.span?.from).toBe(Date.parse('2026-11-20T01:00:00.000Z'));
    const words = event?.content.join(' ');
    expect(words).toMatch(/the same at 3 visits, the last at 2026-11-22/u);
    expect(words).toContain('last capture: ');
  });

  it('are no event for an observation of an act that is not there', () => {
    const observation: CaseEntry = {
      ...made('O1', 'observation'),
      ...{ act: 'none', item: idOf(4), verdict: 'met', channels: [], recipients: [], note: '' },
    };
    expect(ofEntries(observation)).toEqual([]);
  });

  it('are a push with its channel and recipients, with or without a time', () => {
    const push = {
      ...made('P1', 'push'),
      ...{ item: idOf(2), channel: 'daily-report', recipients: ['a', 'b'], note: '' },
    } as unknown as CaseEntry;
    const [timed] = ofEntries({ ...push, time: dayOf('2026-11-19') } as CaseEntry);
    expect(timed?.content.join(' ')).toContain('a, b');
    expect(timed?.span?.from).toBe(Date.parse('2026-11-18T16:00:00.000Z'));
    expect(ofEntries(push)[0]?.span).toBeUndefined();
  });

  it('are an official record only for a link that says so', () => {
    const link = (type: string) =>
      ({
        ...made('L1', 'link'),
        ...{ type, from: idOf(3), to: idOf(1), note: 'n', time: dayOf('2019-05-15') },
      }) as unknown as CaseEntry;
    expect(ofEntries(link('record-of'))).toMatchObject([{ exhibit: idOf(3), content: ['n'] }]);
    expect(ofEntries(link('copy-of'))).toEqual([]);
  });

  it('are a date of the case with its proof', () => {
    const date: CaseEntry = {
      ...made('K1', 'key-date'),
      ...{ type: 'order-served', time: dayOf('2026-11-06'), note: 'served', proof: idOf(3) },
    };
    expect(ofEntries(date)).toMatchObject([
      { exhibit: idOf(3), content: ['served'], basis: 'entry' },
    ]);
  });
});
