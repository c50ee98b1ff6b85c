import { beforeEach, expect, it, vi } from 'vitest';
import {
  changeSettings,
  readSettings,
  readWrongSettings,
} from '../../../lib/browser/settings/settings.ts';

const held = vi.hoisted(() => ({ settings: undefined as unknown }));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async () => ({ ...held }),
        set: async (items: object) => void Object.assign(held, items),
      },
    },
  },
}));

beforeEach(() => {
  held.settings = { language: 'eo', layout: 'grid', mostScreens: 9 };
});

it('a change of one setting keeps what a later version stored, name or value', async () => {
  await changeSettings({ colorScheme: 'dark' });
  expect(held.settings).toEqual({
    language: 'eo',
    layout: 'grid',
    mostScreens: 9,
    colorScheme: 'dark',
  });
  expect(await readSettings()).not.toHaveProperty('language');
});

it('a value that cannot be read is named until that setting is chosen again', async () => {
  expect(await readWrongSettings()).toEqual(['language']);
  await changeSettings({ language: 'en' });
  expect(await readWrongSettings()).toEqual([]);
  expect(await readSettings()).toMatchObject({ language: 'en', mostScreens: 9 });
});

it('settings that are no object are replaced', async () => {
  held.settings = 'broken';
  await changeSettings({ language: 'en' });
  expect(held.settings).toEqual({ language: 'en' });
});

it('two changes at the same time are both kept', async () => {
  await Promise.all([changeSettings({ language: 'en' }), changeSettings({ colorScheme: 'dark' })]);
  expect(await readSettings()).toMatchObject({ language: 'en', colorScheme: 'dark' });
});
