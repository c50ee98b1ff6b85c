import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../../lib/browser/settings/parse-settings.ts';

const GOOD = {
  language: 'zh-CN',
  colorScheme: 'dark',
  mostScreens: 10,
  lastMatterId: 'inbox',
  custodian: { name: '陈伟', organisation: 'Lin & Partners' },
  timeStampUrl: 'https://tsa.example/tsr',
  volumeGib: 2,
  columns: ['title'],
  lastExport: '2026-11-21T09:00:00.000Z',
  lastBackup: { at: '2026-11-21T09:00:00.000Z', items: 3 },
  singleKeys: false,
};

const WRONG: readonly [string, unknown][] = [
  ['language', 'fr'],
  ['colorScheme', 1],
  ['mostScreens', 0],
  ['mostScreens', '10'],
  ['lastMatterId', {}],
  ['custodian', 'Chen'],
  ['custodian', { name: 'Chen', organisation: 5 }],
  ['custodian', null],
  ['timeStampUrl', 'not an address'],
  ['volumeGib', Number.NaN],
  ['volumeGib', -1],
  ['columns', 'title'],
  ['columns', [1]],
  ['lastExport', 'yesterday'],
  ['lastBackup', { at: '2026-11-21T09:00:00.000Z' }],
  ['lastBackup', { at: 'x', items: 1 }],
  ['singleKeys', 'yes'],
];

describe('stored settings', () => {
  it('are taken whole when every value has its shape', () => {
    expect(parseSettings(GOOD)).toEqual({ settings: GOOD, wrong: [] });
  });

  it.each(WRONG)('leave out %s = %j, name it and keep the others', (name, value) => {
    const { [name]: _replaced, ...others } = GOOD as { [name: string]: unknown };
    expect(parseSettings({ ...GOOD, [name]: value })).toEqual({ settings: others, wrong: [name] });
  });

  it('accept an empty time-stamp address, which means that no authority is asked', () => {
    expect(parseSettings({ timeStampUrl: '' }).wrong).toEqual([]);
  });

  it('keep a setting of a later version', () => {
    expect(parseSettings({ later: 1 })).toEqual({ settings: { later: 1 }, wrong: [] });
  });

  it.each([undefined, null, 'text', 7, [1]])(
    'are empty when %j is stored in their place',
    (stored) => {
      expect(parseSettings(stored)).toEqual({ settings: {}, wrong: [] });
    },
  );
});
