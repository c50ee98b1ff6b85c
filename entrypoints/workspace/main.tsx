import '@mantine/core/styles.css';
import './workspace.css';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { translateFieldErrors } from '../../components/start/field-errors.ts';
import { StoreNotOpened } from '../../components/start/store-not-opened.tsx';
import { theme } from '../../components/theme.ts';
import { languageFor, startWords } from '../../components/words.ts';
import { Workspace } from '../../components/workspace/shell/workspace.tsx';
import { removeLeftovers } from '../../lib/browser/export-folder.ts';
import { noteNewStore } from '../../lib/browser/settings/lost-store.ts';
import type { Settings } from '../../lib/browser/settings/parse-settings.ts';
import { sessionMark } from '../../lib/browser/settings/session-mark.ts';
import { readSettings } from '../../lib/browser/settings/settings.ts';
import { dropUnfinishedRestore } from '../../lib/restore-store.ts';
import { shareWholeLog } from '../../lib/store/browser-log/whole-log.ts';
import { ensureInbox } from '../../lib/store/matters.ts';
import { tellFullDisk } from '../../lib/store/with-store-problems.ts';
import { en } from '../../lib/words/en.ts';
import { zhCN } from '../../lib/words/zh-CN.ts';

shareWholeLog(sessionMark('whole-log'));
// Opening the store takes longest: the settings are read meanwhile.
const opening = ensureInbox()
  .then((isNew) => (isNew ? noteNewStore() : undefined))
  .catch(tellFullDisk)
  .then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
const settings = await readSettings().catch(() => ({}) as Settings);
const failed = await opening;
await startWords(languageFor(settings.language), { en, 'zh-CN': zhCN });
translateFieldErrors();
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <MantineProvider theme={theme} defaultColorScheme={settings.colorScheme ?? 'auto'}>
      {failed ? <StoreNotOpened {...failed} /> : <Workspace settings={settings} />}
    </MantineProvider>,
  );
performance.mark('workspace-ready');
if (!failed) {
  void dropUnfinishedRestore();
  void removeLeftovers();
}
