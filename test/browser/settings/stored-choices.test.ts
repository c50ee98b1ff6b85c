import { beforeEach, describe, expect, it, vi } from 'vitest';
import { adoptSettings } from '../../../lib/browser/settings/adopt-settings.ts';
import { keepChosenScope, readChosenScope } from '../../../lib/browser/settings/chosen-scope.ts';
import {
  keepChoice,
  keepNextNumber,
  readKeptChoice,
  readNextNumber,
} from '../../../lib/browser/settings/export-choices.ts';
import {
  forgetLostStore,
  noteNewStore,
  readLostStore,
} from '../../../lib/browser/settings/lost-store.ts';
import { keepSigners, readKeptSigners } from '../../../lib/browser/settings/met-signers.ts';
import { sessionMark } from '../../../lib/browser/settings/session-mark.ts';
import {
  changeSettings,
  readSettings,
  watchSettings,
} from '../../../lib/browser/settings/settings.ts';
import {
  readRememberedChoice,
  rememberChoice,
  withFirstNumber,
} from '../../../lib/export/remembered-choice.ts';
import { presetOf } from '../../../lib/filing/purpose-presets.ts';
import { DEFAULT_CHOICE } from '../../../lib/package/export-choice.ts';

type Change = (changes: object) => void;

/** The storage areas of an extension: `local` tells of changes, as browsers do. */
const held = vi.hoisted(() => ({
  local: {} as Record<string, unknown>,
  session: {} as Record<string, unknown>,
  heard: new Set<unknown>(),
}));
vi.mock('wxt/browser', () => {
  const area = (name: 'local' | 'session') => ({
    get: async (key: string) => (key in held[name] ? { [key]: held[name][key] } : {}),
    set: async (items: Record<string, unknown>) => {
      Object.assign(held[name], structuredClone(items));
      const changes = Object.entries(items).map(([key, newValue]) => [key, { newValue }]);
      if (name === 'local')
        for (const hear of held.heard as Set<Change>) hear(Object.fromEntries(changes));
    },
    remove: async (key: string) => void delete held[name][key],
    onChanged: {
      addListener: (hear: unknown) => void held.heard.add(hear),
      removeListener: (hear: unknown) => void held.heard.delete(hear),
    },
  });
  return { browser: { storage: { local: area('local'), session: area('session') } } };
});

beforeEach(() => {
  held.heard.clear();
  Object.assign(held, { local: {}, session: {} });
});

describe('the settings of a backup', () => {
  it('are taken where nothing was chosen here, and never in place of a choice', async () => {
    await changeSettings({ language: 'zh-CN' });
    await adoptSettings({ language: 'en', colorScheme: 'dark', custodian: { name: '陈伟' } });
    expect(await readSettings()).toEqual({
      language: 'zh-CN',
      colorScheme: 'dark',
      custodian: { name: '陈伟' },
    });
  });

  it.each([
    ['the authority that is asked for time-stamps', { timeStampUrl: 'https://evil.example/tsr' }],
    ['the matter that the shortcut captures into', { lastMatterId: 'stranger' }],
    [
      'when this store was last backed up',
      { lastBackup: { at: '2026-11-21T09:00:00Z', items: 9 } },
    ],
    ['when a package was last exported', { lastExport: '2026-11-21T09:00:00.000Z' }],
    ['a setting that is unknown', { later: true }],
    ['a name of every object', JSON.parse('{"constructor":1,"__proto__":{"language":"en"}}')],
  ])('cannot say %s', async (_, from) => {
    await adoptSettings(from);
    expect(await readSettings()).toEqual({});
  });

  it.each([
    ['a language that is none', { language: 'fr' }],
    ['volumes that no zip without Zip64 can hold', { volumeGib: 4 }],
    ['a custodian without a name', { custodian: { organisation: 'X' } }],
    ['no screens at all', { mostScreens: 0 }],
    ['columns that are no list', { columns: 'title' }],
  ])('are left where they state %s', async (_, from) => {
    await adoptSettings({ ...from, colorScheme: 'dark' });
    // Reading leaves out what has a wrong shape: it must not have been stored either.
    expect(held.local.settings).toEqual({ colorScheme: 'dark' });
  });

  it.each([undefined, null, 'text', 7, []])('may be %j, which changes nothing', async (from) => {
    await adoptSettings(from);
    expect(await readSettings()).toEqual({});
  });
});

describe('a change of the settings', () => {
  it('is told with all settings that can be read, until nobody listens', async () => {
    const told: unknown[] = [];
    const stop = watchSettings((settings) => told.push(settings));
    await changeSettings({ language: 'en' });
    await keepChoice('m1', { profile: 'court' });
    await changeSettings({ mostScreens: -1 });
    stop();
    await changeSettings({ language: 'zh-CN' });
    expect(told).toEqual([{ language: 'en' }, { language: 'en' }]);
    expect(held.heard.size).toBe(0);
  });
});

describe('what is kept between exports', () => {
  it('is a choice for each matter: one matter never gets the profile of another', async () => {
    await keepChoice('m1', { profile: 'court' });
    await keepChoice('m2', { profile: 'hand-over' });
    await keepChoice('m1', { profile: 'counsel' });
    expect(await readKeptChoice('m1')).toEqual({ profile: 'counsel' });
    expect(await readKeptChoice('m2')).toEqual({ profile: 'hand-over' });
    expect(await readKeptChoice('m3')).toBeUndefined();
  });

  it('is the next Bates number of each matter, 1 before the first load file', async () => {
    await keepNextNumber('m1', 501);
    expect([await readNextNumber('m1'), await readNextNumber('m2')]).toEqual([501, 1]);
    held.local['nextBates:m1'] = 'many';
    expect(await readNextNumber('m1')).toBe(1);
  });

  it('begins a load file with the next number, or with the one that a person typed', async () => {
    const choice = { ...DEFAULT_CHOICE, ...presetOf('review') };
    await keepNextNumber('m1', 501);
    const numberOf = async (chosen: typeof choice) =>
      (await withFirstNumber('m1', chosen, readNextNumber)).filing?.firstNumber;
    const typed = { ...choice, filing: { ...choice.filing, firstNumber: 9000 } };
    expect([await numberOf(choice), await numberOf(typed)]).toEqual([501, 9000]);
    const withoutLoadFile = { ...DEFAULT_CHOICE, ...presetOf('cn-court') };
    expect(await numberOf(withoutLoadFile)).toBeUndefined();
    // What was typed once is not offered again: other pages would bear the same numbers.
    await rememberChoice('m1', typed);
    expect(await readRememberedChoice('m1')).toEqual(choice);
  });

  it('are the signers met, which no setting and no choice replaces', async () => {
    expect(await readKeptSigners()).toBeUndefined();
    await keepSigners([{ fingerprint: 'a' }]);
    await keepChoice('metSigners', { profile: 'court' });
    await changeSettings({ language: 'en' });
    expect(await readKeptSigners()).toEqual([{ fingerprint: 'a' }]);
  });

  it('is a scope until the browser is closed, and not beyond', async () => {
    expect(await readChosenScope()).toBeUndefined();
    await keepChosenScope('visible');
    expect(await readChosenScope()).toBe('visible');
    expect(held.local).toEqual({});
  });
});

describe('a mark of the session', () => {
  it('is set for all until it is taken back or the browser ends', async () => {
    const [mine, anothers] = [sessionMark('x'), sessionMark('x')];
    expect(await mine.isSet()).toBe(false);
    await mine.set(true);
    expect([await anothers.isSet(), await sessionMark('y').isSet()]).toEqual([true, false]);
    await anothers.set(false);
    expect(await mine.isSet()).toBe(false);
    await mine.set(true);
    held.session = {};
    expect(await mine.isSet()).toBe(false);
  });
});

describe('a store that was missing', () => {
  const [FIRST, SECOND] = ['2026-11-21T08:00:00.000Z', '2026-11-28T08:00:00.000Z'] as const;

  it('is told from the first of a profile, until the person has read it', async () => {
    await noteNewStore(new Date(FIRST));
    expect(await readLostStore()).toBeUndefined();
    await noteNewStore(new Date(SECOND));
    expect(await readLostStore()).toEqual({ begun: FIRST, missed: SECOND });
    await forgetLostStore();
    expect(await readLostStore()).toBeUndefined();
    expect(held.local).toEqual({ storeMade: SECOND });
  });
});
