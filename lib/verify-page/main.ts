import { type SetVerification, verifySet } from '../verify/verify-set.ts';
import { make } from './build.ts';
import { showResult } from './show-result.ts';
import { firstLanguage, type Language, wordsIn } from './words.ts';

type Shown =
  | { readonly step: 'ready' }
  | { readonly step: 'working'; readonly percent: number }
  | { readonly step: 'failed'; readonly reason: string }
  | { readonly step: 'done'; readonly names: readonly string[]; readonly result: SetVerification };

const root = document.body;
let language = firstLanguage();
let shown: Shown = { step: 'ready' };
/** A second drop makes what the first one finds of no interest. */
let running = new AbortController();

const languageButton = (): HTMLElement => {
  const other: Language = language === 'en' ? 'zh-CN' : 'en';
  const button = make(
    'button',
    { type: 'button', lang: other },
    other === 'en' ? 'English' : '中文',
  );
  button.addEventListener('click', () => {
    language = other;
    draw();
    document.querySelector<HTMLElement>('header button')?.focus();
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

/** It stays in the page while what it says changes, so that a screen reader hears of it. */
const outcome = make('div', { 'aria-live': 'polite' });

const tell = (): void => {
  const say = wordsIn(language);
  if (shown.step === 'done') outcome.replaceChildren(showResult(shown.names, shown.result, say));
  else if (shown.step === 'failed')
    outcome.replaceChildren(
      make('p', { class: 'broken' }, say('verifyPage', 'failed', { reason: shown.reason })),
    );
  else if (shown.step === 'working')
    outcome.replaceChildren(
      make('p', {}, say('verifyPage', 'working', { percent: shown.percent })),
    );
};

const draw = (): void => {
  const say = wordsIn(language);
  document.documentElement.lang = language;
  document.title = say('verifyPage', 'title');
  tell();
  root.replaceChildren(
    make('header', {}, make('h1', {}, say('verifyPage', 'title')), languageButton()),
    make('main', {}, make('p', { class: 'lead' }, say('verifyPage', 'lead')), chooser(), outcome),
  );
};

/**
 * Each volume is read in turn and begins again from nothing. A percent is told once: a package has
 * thousands of files.
 */
const percentOf = (total: number, tellPercent: (percent: number) => void) => {
  let [before, last, told] = [0, 0, -1];
  return (done: number): void => {
    if (done < last) before += last;
    last = done;
    const percent = Math.floor(((before + done) / total) * 100);
    if (percent === told) return;
    told = percent;
    tellPercent(percent);
  };
};

const verify = async (files: readonly File[]): Promise<void> => {
  if (files.length === 0) return;
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const show = (next: Shown): void => {
    if (signal.aborted) return;
    shown = next;
    tell();
  };
  const total = files.reduce((sum, { size }) => sum + size, 0) || 1;
  const onProgress = percentOf(total, (percent) => show({ step: 'working', percent }));
  show({ step: 'working', percent: 0 });
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
