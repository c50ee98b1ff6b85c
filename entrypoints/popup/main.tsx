import { firstLook } from './begin-first-look.ts';

// Everything else comes after the reading has begun.

import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { translateFieldErrors } from '../../components/field-errors.ts';
import { Popup } from '../../components/popup/popup.tsx';
import { POPUP_WORDS } from '../../components/popup/popup-words.ts';
import { languageFor, startWords } from '../../components/words.ts';

// Read before the first paint, so that what it shows first is what is meant.
const first = await firstLook;
const { language, colorScheme = 'auto' } = first.settings;
document.documentElement.dataset.scheme = colorScheme;
await startWords(languageFor(language), POPUP_WORDS);
translateFieldErrors();
const root = document.getElementById('root');
if (root) flushSync(() => createRoot(root).render(<Popup first={first} />));
