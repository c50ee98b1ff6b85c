import { Button } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetWording, keepWording } from '../../../lib/browser/settings/filing-wording.ts';
import { readWordings } from '../../../lib/export/filing-wordings.ts';
import type { FilingLanguage } from '../../../lib/filing/model/filing-document.ts';
import type { Wording, Wordings } from '../../../lib/filing/model/wordings.ts';
import {
  buildWordingFile,
  type ReadWording,
  readWordingFile,
  WordingError,
  type WordingFault,
} from '../../../lib/filing/wording/wording-file.ts';
import { saveBlob } from '../kit/files/save-blob.ts';
import forms from '../kit/sheets/forms.module.css';
import notes from '../kit/sheets/notes.module.css';
import prose from '../kit/sheets/prose.module.css';
import sections from '../kit/sheets/sections.module.css';

const LANGUAGES = ['en', 'zh-CN'] as const satisfies readonly FilingLanguage[];
const MOST_SHOWN = 8;

const countOf = ({ sections: own }: Wording): number =>
  Object.values(own).reduce((sum, sentences) => sum + Object.keys(sentences).length, 0);

const saveSentences = (language: FilingLanguage): void =>
  saveBlob(
    new Blob([buildWordingFile(language)], { type: 'application/json' }),
    `filing-wording.${language}.json`,
  );

/** What came of a file that was chosen. */
type Outcome = { readonly used: ReadWording } | { readonly faults: readonly WordingFault[] };

const takeFile = async (file: File): Promise<Outcome> => {
  try {
    const used = readWordingFile(await file.text(), file.name);
    await keepWording(used.language, used.wording);
    return { used };
  } catch (error) {
    if (error instanceof WordingError) return { faults: error.faults };
    throw error;
  }
};

const OutcomeText = ({ outcome }: { readonly outcome: Outcome }) => {
  const { t } = useTranslation();
  if ('faults' in outcome) {
    const { faults } = outcome;
    const more = faults.length - MOST_SHOWN;
    return (
      <div role="alert" className={notes.bad}>
        <p>{t('filingWording.refused')}</p>
        <ul>
          {faults.slice(0, MOST_SHOWN).map((fault) => (
            <li key={`${fault.code} ${fault.at}`}>
              {t(`filingWording.fault_${fault.code}`, { ...fault })}
            </li>
          ))}
          {more > 0 && <li>{t('filingWording.faultsMore', { count: more })}</li>}
        </ul>
      </div>
    );
  }
  const { language, sentences: count, omitted } = outcome.used;
  const values = { language: t(`filingWording.language_${language}`), count };
  return (
    <div role="status">
      <p>{t('filingWording.used', values)}</p>
      {omitted.length > 0 && (
        <p className={notes.warning}>
          {t('filingWording.omitted', { sentences: omitted.join(' · ') })}
        </p>
      )}
    </div>
  );
};

type RowProps = {
  readonly name: FilingLanguage;
  readonly wording: Wording | undefined;
  readonly onReset: () => void;
};

/** Whose sentences a language has, and the buttons that save them and go back to the program's. */
const LanguageRow = ({ name, wording, onReset }: RowProps) => {
  const { t } = useTranslation();
  const language = t(`filingWording.language_${name}`);
  const values = { language, name: wording?.name, count: wording ? countOf(wording) : 0 };
  return (
    <div>
      <p>{t(wording ? 'filingWording.replaced' : 'filingWording.own', values)}</p>
      <div className={forms.buttons}>
        <Button size="xs" variant="default" onClick={() => saveSentences(name)}>
          {t('filingWording.save', { language })}
        </Button>
        {wording && (
          <Button size="xs" variant="default" onClick={onReset}>
            {t('filingWording.reset', { language })}
          </Button>
        )}
      </div>
    </div>
  );
};

/** Saves the sentences of filed documents as files, and takes the firm's own in their place. */
export const WordingSetting = () => {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [kept, setKept] = useState<Wordings>();
  const [outcome, setOutcome] = useState<Outcome>();
  const look = useCallback(() => readWordings().then(setKept), []);
  useEffect(() => void look(), [look]);
  if (!kept) return null;
  const take = async (file: File) => {
    setOutcome(await takeFile(file));
    await look();
  };
  const reset = async (language: FilingLanguage) => {
    await forgetWording(language);
    setOutcome(undefined);
    await look();
  };
  return (
    <section className={sections.setting} aria-label={t('filingWording.title')}>
      <h2>{t('filingWording.title')}</h2>
      <p className={prose.quiet}>{t('filingWording.lead')}</p>
      {LANGUAGES.map((name) => (
        <LanguageRow key={name} name={name} wording={kept[name]} onReset={() => void reset(name)} />
      ))}
      <div className={forms.buttons}>
        <Button size="xs" variant="default" onClick={() => input.current?.click()}>
          {t('filingWording.use')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          aria-label={t('filingWording.file')}
          hidden
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void take(file);
            currentTarget.value = ''; // so that the same file can be chosen again
          }}
        />
      </div>
      {outcome && <OutcomeText outcome={outcome} />}
    </section>
  );
};
