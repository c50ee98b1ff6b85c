import { describe, expect, it } from 'vitest';
import { draftOf, fieldsOf } from '../../../components/workspace/case-file/matter/matter-draft.ts';

const MATTER = {
  ...{ id: 'M', reference: 'QL', name: 'Lin', openedAt: '2026-11-21T08:00:00.000Z' },
  custodian: { name: 'Chen Wei' },
};

describe('the hours of a second witness in the form of a matter', () => {
  it.each([
    ['24 where the matter sets none', MATTER, 24],
    ['those of the matter', { ...MATTER, witnessHours: 48 }, 48],
    ['0 where none are shown', { ...MATTER, witnessHours: 0 }, 0],
  ])('are %s', (_, matter, hours) => {
    expect(draftOf(matter).witnessHours).toBe(hours);
    expect(fieldsOf(draftOf(matter)).witnessHours).toBe(hours);
  });

  it('are 24 again where the field is emptied', () => {
    const draft = { ...draftOf({ ...MATTER, witnessHours: 48 }), witnessHours: '' as const };
    expect(fieldsOf(draft).witnessHours).toBe(24);
  });
});
