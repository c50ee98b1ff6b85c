import { type SetVerification, verifySet } from '../verify/verify-set.ts';
import { make } from './build.ts';
import { showResult } from './show-result.ts';
import { firstLanguage, type Language, wordsIn } from './words.ts';

type Shown =
  | { readonly step: 'ready' }
  | { readonly step: 'working'; readonly done: number }
  | { readonly step: 'failed'; readonly reason: string }
  | { readonly step: 'done'; readonly names: readonly string[]; readonly result: SetVerification };

const root = document.body;
let language = firstLanguage();
let shown: Shown = { step: 'ready' };
/** A second drop makes what the first one finds of no interest. */
let running = new AbortController();

const languageButton = (): HTMLElement => {
  const other: Language = language === 'en' ? 'zh-CN' : 'en';
  const button = make('button', { type: 'button', lang: other }, other === 'en' ? 'English' : '中文');
  button.addEventListener('click', () => {
    language = other;
    draw();
  });
  return button;
};

const chooser = (): HTMLElement => {
  const say = wordsIn(language);
  const input = make('input', {
    type: 'file',
    multiple: '',
    accept: '.zip,application/zip',
    'aria-label': say('workspace', 'chooseZips'),
  });
  input.addEventListener('change', () => void verify([...(input.files ?? [])]));
  return make(
    'label',
    { class: 'zone' },
    make('strong', {}, say('workspace', 'chooseZips')),
    make('span', {}, say('workspace', 'dropHint')),
    input,
  );
};

const state = (): HTMLElement | undefined => {
  const say = wordsIn(language);
  if (shown.step === 'done') return showResult(shown.names, shown.result, say);
  if (shown.step === 'failed')
    return make(
      'p',
      { class: 'broken', role: 'alert' },
      say('verifyPage', 'failed', { reason: shown.reason }),
    );
  if (shown.step === 'working')
    return make(
      'p',
      { role: 'status' },
      say('verifyPage', 'working', { percent: Math.floor(shown.done * 100) }),
    );
  return undefined;
};

const draw = (): void => {
  const say = wordsIn(language);
  document.documentElement.lang = language;
  document.title = say('verifyPage', 'title');
  root.replaceChildren(
    make('header', {}, make('h1', {}, say('verifyPage', 'title')), languageButton()),
    make('main', {}, make('p', { class: 'lead' }, say('verifyPage', 'lead')), chooser(), state()),
  );
};

const verify = async (files: readonly File[]): Promise<void> => {
  if (files.length === 0) return;
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const total = files.reduce((sum, { size }) => sum + size, 0) || 1;
  let before = 0;
  let last = 0;
  const onProgress = (done: number): void => {
    if (done < last) before += last;
    last = done;
    show({ step: 'working', done: (before + done) / total });
  };
  const show = (next: Shown): void => {
    if (signal.aborted) return;
    shown = next;
    draw();
  };
  show({ step: 'working', done: 0 });
  try {
    const result = await verifySet(files, { signal, onProgress });
    show({ step: 'done', names: files.map(({ name }) => name), result });
  } catch (error) {
    show({ step: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
};

addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  void verify([...(event.dataTransfer?.files ?? [])]);
});
draw();
