import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ask } from '../../lib/browser/menus.ts';

type Hear = (...heard: unknown[]) => unknown;
const event = () => {
  const heard: Hear[] = [];
  return {
    addListener: (hear: Hear) => void heard.push(hear),
    fire: (...what: unknown[]) => {
      for (const hear of heard) hear(...what);
    },
  };
};

const commands = event();
const clicks = event();
const installed = event();
const entries: { id: string; contexts: string[] }[] = [];
const answer = vi.fn<(ask: Ask, tabId: number) => void>();

// The browser must be there before the module that asks for it is read
beforeAll(async () => {
  Object.assign(globalThis, {
    chrome: {
      commands: { onCommand: commands },
      contextMenus: {
        onClicked: clicks,
        removeAll: async () => void entries.splice(0),
        create: (entry: (typeof entries)[number]) => void entries.push(entry),
      },
      runtime: { onInstalled: installed },
      permissions: { onAdded: event() },
      i18n: { getMessage: (name: string) => name },
    },
  });
  (await import('../../lib/browser/menus.ts')).onAsk(answer);
});
beforeEach(() => answer.mockClear());

describe('shortcuts and menu entries', () => {
  it.each([
    ['capture', 'capture'],
    ['capture-visible', 'visible'],
    ['point-at-post', 'point'],
  ])('the command %s asks for "%s" of the tab in front', (name, ask) => {
    commands.fire(name, { id: 7 });
    expect(answer.mock.calls).toEqual([[ask, 7]]);
  });

  it.each([
    ['capture', 'capture'],
    ['point-at-post', 'point'],
    ['capture-selection', 'selection'],
    ['list-links', 'links'],
  ])('the entry %s asks for "%s" of the page it was opened on', (menuItemId, ask) => {
    clicks.fire({ menuItemId }, { id: 8 });
    expect(answer.mock.calls).toEqual([[ask, 8]]);
  });

  it('answers nothing it does not know, and nothing without a tab', () => {
    commands.fire('toString', { id: 7 });
    clicks.fire({ menuItemId: 'another' }, { id: 7 });
    commands.fire('capture', undefined);
    expect(answer).not.toHaveBeenCalled();
  });

  it('offers the selection where words are selected, and the rest everywhere', async () => {
    installed.fire();
    await vi.waitFor(() => expect(entries).toHaveLength(4));
    expect(
      entries.filter(({ contexts }) => !contexts.includes('page')).map(({ id }) => id),
    ).toEqual(['capture-selection', 'list-links']);
  });
});
