import '@mantine/core/styles.css';
import '../../components/popup/popup.css';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { Popup } from '../../components/popup/popup.tsx';
import { theme } from '../../components/theme.ts';
import { languageFor, startWords } from '../../components/words.ts';
import { readSettings } from '../../lib/browser/settings.ts';

const settings = await readSettings();
await startWords(languageFor(settings.language));
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <MantineProvider theme={theme} defaultColorScheme={settings.colorScheme ?? 'auto'}>
      <Popup settings={settings} />
    </MantineProvider>,
  );
performance.mark('popup-ready');
