import { firstLook } from './begin-first-look.ts';

// Everything else comes after the reading has begun.

import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Popup } from '../../components/popup/popup.tsx';
import { POPUP_WORDS } from '../../components/popup/popup-words.ts';
import { translateFieldErrors } from '../../components/start/field-errors.ts';
import { StoreNotOpened } from '../../components/start/store-not-opened.tsx';
import { languageFor, startWords } from '../../components/words.ts';
import { readSettings } from '../../lib/browser/settings/settings.ts';

// Read before the first paint, so that what it shows first is what is meant.
const look = await firstLook;
const settings =
  'first' in look ? look.first.settings : await readSettings().catch(() => undefined);
document.documentElement.dataset.scheme = settings?.colorScheme ?? 'auto';
await startWords(languageFor(settings?.language), POPUP_WORDS);
translateFieldErrors();
const root = document.getElementById('root');
const screen = 'first' in look ? <Popup {...look} /> : <StoreNotOpened {...look} />;
if (root) flushSync(() => createRoot(root).render(screen));
