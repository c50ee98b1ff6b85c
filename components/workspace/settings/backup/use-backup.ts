import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BackedUpStore, backUpStore } from '../../../../lib/back-up-store.ts';
import { toProblem } from '../../../../lib/evidence/problem.ts';
import { useSentence } from '../../../use-sentence.ts';

/** How a backup stands; `done` and `total` are bytes. */
export type BackupState =
  | { readonly step: 'idle' }
  | { readonly step: 'writing'; readonly done: number; readonly total: number }
  | { readonly step: 'failed'; readonly said: string }
  | { readonly step: 'saved'; readonly backup: BackedUpStore };

/** Makes a backup when asked to. It goes with the screen that shows it. */
export const useBackup = () => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const [state, setState] = useState<BackupState>({ step: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const start = async () => {
    running.current = new AbortController();
    const { signal } = running.current;
    setState({ step: 'writing', done: 0, total: 0 });
    try {
      const onProgress = (done: number, total: number) =>
        setState({ step: 'writing', done, total });
      setState({ step: 'saved', backup: await backUpStore({ signal, onProgress }) });
    } catch (error) {
      const isCancelled = toProblem(error).code === 'CANCELLED';
      setState({ step: 'failed', said: isCancelled ? t('backup.cancelled') : sentenceOf(error) });
    }
  };
  return { state, start, cancel: () => running.current?.abort() };
};
