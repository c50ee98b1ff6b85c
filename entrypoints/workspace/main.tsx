import '@mantine/core/styles.css';
import './workspace.css';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { translateFieldErrors } from '../../components/field-errors.ts';
import { theme } from '../../components/theme.ts';
import { languageFor, startWords } from '../../components/words.ts';
import { Workspace } from '../../components/workspace/shell/workspace.tsx';
import { removeLeftovers } from '../../lib/browser/export-folder.ts';
import { readSettings } from '../../lib/browser/settings/settings.ts';
import { dropUnfinishedRestore } from '../../lib/restore-store.ts';
import { ensureInbox } from '../../lib/store/matters.ts';
import { en } from '../../lib/words/en.ts';
import { zhCN } from '../../lib/words/zh-CN.ts';

// Opening the store takes longest: the settings are read meanwhile.
const [settings] = await Promise.all([readSettings(), ensureInbox()]);
await startWords(languageFor(settings.language), { en, 'zh-CN': zhCN });
translateFieldErrors();
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <MantineProvider theme={theme} defaultColorScheme={settings.colorScheme ?? 'auto'}>
      <Workspace settings={settings} />
    </MantineProvider>,
  );
performance.mark('workspace-ready');
void dropUnfinishedRestore();
void removeLeftovers();
