import { chosenPackages, droppedPackages, type GivenPackage } from '../drop/dropped-packages.ts';
import { createTask, type TaskState } from '../jobs/create-task.ts';
import { parseExpectedSigner } from '../verify/outcome/expected-signer.ts';
import {
  type GivenAuthority,
  readGivenAuthorities,
  trusting,
} from '../verify/outcome/given-authorities.ts';
import { readAgain } from '../verify/report/read-again.ts';
import { type SetVerification, verifySet } from '../verify/verify-set.ts';
import { type AuthorityEntries, authorityField } from './authority-field.ts';
import { make } from './build.ts';
import { showResult } from './show-result.ts';
import { firstLanguage, type Language, type Translate, wordsIn } from './words.ts';

type Verified = { readonly files: readonly GivenPackage[]; readonly result: SetVerification };

const root = document.body;
let language = firstLanguage();
let shown: TaskState<Verified> = { step: 'idle' };

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

const fileInput = (label: string, kind: { readonly [attribute: string]: string }): HTMLElement => {
  const input = make('input', { type: 'file', multiple: '', 'aria-label': label, ...kind });
  input.addEventListener('change', () => verify(chosenPackages([...(input.files ?? [])])));
  return input;
};

const chooser = (): HTMLElement => {
  const t = wordsIn(language);
  const [zips, folder] = [t('handover', 'chooseZips'), t('handover', 'chooseFolder')];
  return make(
    'div',
    {},
    make(
      'label',
      { class: 'zone' },
      make('strong', {}, zips),
      make('span', {}, t('handover', 'dropHint')),
      fileInput(zips, { accept: '.zip,application/zip' }),
    ),
    make(
      'label',
      { class: 'folder' },
      make('span', {}, folder),
      fileInput(folder, { webkitdirectory: '' }),
    ),
  );
};

/** The expected fingerprint of the signer, as it was entered, and the packages last given. */
let entered = '';
let given: readonly GivenPackage[] = [];

const signerField = (): HTMLElement => {
  const t = wordsIn(language);
  const input = make('input', { type: 'text', spellcheck: 'false', autocomplete: 'off' });
  input.value = entered;
  input.addEventListener('input', () => {
    entered = input.value;
    verify(given);
  });
  return make(
    'label',
    { class: 'signer' },
    make('span', {}, t('handover', 'expectedSigner')),
    input,
    make('small', {}, t('handover', 'expectedSignerHint')),
  );
};

/** The authorities that the person trusts, and the files chosen last that hold none. */
let authorities: AuthorityEntries = { given: [], refused: [] };

/** Shows the authorities anew and verifies what is there with them. */
const trust = (next: AuthorityEntries): void => {
  authorities = next;
  draw();
  document.querySelector<HTMLElement>('.authorities input')?.focus();
  verify(given);
};

const addAuthorities = async (files: readonly File[]): Promise<void> => {
  const read = await readGivenAuthorities(files);
  trust({ given: [...authorities.given, ...read.given], refused: read.refused });
};

const removeAuthority = (one: GivenAuthority): void =>
  trust({ given: authorities.given.filter((other) => other !== one), refused: [] });

/** This element stays in the page while its content changes, so that screen readers announce it. */
const outcome = make('div', { 'aria-live': 'polite' });

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

const showVerified = ({ files, result }: Verified, t: Translate): HTMLElement => {
  const names = files.map(({ name }) => name);
  return showResult(names, result, t, (volume) => async (paths) => {
    const file = files[result.volumes.indexOf(volume)]?.file;
    return file ? readAgain(file, volume.facts.folder ?? '', paths) : new Map();
  });
};

const showOutcome = (): void => {
  const t = wordsIn(language);
  if (!parseExpectedSigner(entered))
    outcome.replaceChildren(make('p', { class: 'broken' }, t('handover', 'notFingerprint')));
  else if (shown.step === 'idle') outcome.replaceChildren();
  else if (shown.step === 'done') outcome.replaceChildren(showVerified(shown.result, t));
  else if (shown.step === 'failed')
    outcome.replaceChildren(
      make('p', { class: 'broken' }, t('verifyPage', 'failed', { reason: reasonOf(shown.error) })),
    );
  else if (shown.step === 'running')
    outcome.replaceChildren(
      make('p', {}, t('verifyPage', 'working', { percent: percentOf(shown.done, shown.total) })),
    );
};

const draw = (): void => {
  const t = wordsIn(language);
  document.documentElement.lang = language;
  document.title = t('verifyPage', 'title');
  showOutcome();
  root.replaceChildren(
    make('header', {}, make('h1', {}, t('verifyPage', 'title')), languageButton()),
    make(
      'main',
      {},
      make('p', { class: 'lead' }, t('verifyPage', 'lead')),
      signerField(),
      chooser(),
      authorityField(
        authorities,
        { onFiles: (files) => void addAuthorities(files), onRemove: removeAuthority },
        t,
      ),
      outcome,
    ),
  );
};

const percentOf = (done: number, total: number): number =>
  total > 0 ? Math.floor((done / total) * 100) : 0;

/** In a low window the result lies below the fields. Who types in one of them is left there. */
const bringOutcomeIntoView = (): void => {
  if (document.activeElement?.closest('.signer')) return;
  outcome.querySelector('.intact, .broken')?.scrollIntoView?.({ block: 'nearest' });
};

/** Shows the new state; each percent only once, as a package has thousands of files. */
const show = (next: TaskState<Verified>): void => {
  const last = shown;
  shown = next;
  if (next.step === 'running' && last.step === 'running')
    if (percentOf(next.done, next.total) === percentOf(last.done, last.total)) return;
  showOutcome();
  if (next.step === 'done' || next.step === 'failed') bringOutcomeIntoView();
};

/** A second drop replaces the first, whose result is then not shown. */
const task = createTask<Verified>({ report: show });

/** Verifies the packages, unless what is entered as the expected signer is no fingerprint. */
const verify = (files: readonly GivenPackage[]): void => {
  if (files.length > 0) given = files;
  showOutcome();
  const expected = parseExpectedSigner(entered);
  if (!expected || files.length === 0) return;
  void task.start(async (options) => ({
    files,
    result: await verifySet(
      files.map(({ file }) => file),
      { ...options, ...expected, ...trusting(authorities.given) },
    ),
  }));
};

addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  void droppedPackages(event.dataTransfer).then(verify);
});
draw();
