import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Anchor.css';
import '@mantine/core/styles/Text.css';
import '@mantine/core/styles/Alert.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Loader.css';
import '@mantine/core/styles/Group.css';
import '@mantine/core/styles/Stack.css';
import '../../components/popup/popup.css';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { Popup } from '../../components/popup/popup.tsx';
import { theme } from '../../components/theme.ts';
import { languageFor, startWords } from '../../components/words.ts';
import { readSettings } from '../../lib/browser/settings.ts';
import { frontTab } from '../../lib/browser/tab.ts';
import { listMatters } from '../../lib/store/matters.ts';

// Read before the first paint, so that what it shows first is what is meant.
const [settings, tab, matters] = await Promise.all([readSettings(), frontTab(), listMatters()]);
await startWords(languageFor(settings.language));
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <MantineProvider theme={theme} defaultColorScheme={settings.colorScheme ?? 'auto'}>
      <Popup settings={settings} tab={tab} matters={matters} />
    </MantineProvider>,
  );
