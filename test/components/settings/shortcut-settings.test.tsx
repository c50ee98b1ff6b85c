// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { ShortcutSettings } from '../../../components/workspace/settings/shortcut-settings.tsx';
import { render, until } from '../render.tsx';

vi.mock('../../../lib/browser/settings/shortcuts.ts', () => ({
  readShortcuts: async () => [
    { command: 'capture', keys: 'Ctrl+Shift+9' },
    { command: 'capture-visible', keys: '' },
  ],
  shortcutPage: () => 'edge://extensions/shortcuts',
  openShortcutPage: async () => {},
}));

it('the settings tell which keys are set, if any, and where they are changed', async () => {
  const shown = await render(<ShortcutSettings />);
  await until(() => shown.querySelector('dd') !== null);
  expect([...shown.querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual([
    'Ctrl+Shift+9',
    'none is set',
  ]);
  expect(shown.textContent).toContain('edge://extensions/shortcuts');
});
