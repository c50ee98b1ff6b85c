import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem } from '../../lib/evidence/problem.ts';
import { type Exported, exportMatter } from '../../lib/export-matter.ts';
import { useSentence } from '../use-sentence.ts';

/** How an export stands; `done` and `total` are bytes. */
export type ExportState =
  | { readonly step: 'ready'; readonly said?: string }
  | { readonly step: 'writing'; readonly done: number; readonly total: number }
  | { readonly step: 'saved'; readonly exported: Exported };

/** Runs an export and tells how it stands. What it holds is let go with the dialog. */
export const useExport = (matterId: string) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const [state, setState] = useState<ExportState>({ step: 'ready' });
  const [running] = useState(() => ({ controller: new AbortController() }));
  const saved = useRef<Exported>(undefined);
  useEffect(
    () => () => {
      running.controller.abort();
      void saved.current?.discard();
    },
    [running],
  );

  const sentence = (error: unknown): string => {
    const { code } = toProblem(error);
    if (code === 'CANCELLED') return t('workspace.exportCancelled');
    return code === 'STORAGE_FULL' ? t('workspace.exportFull') : sentenceOf(error);
  };
  const start = async (volumeBytes: number) => {
    running.controller = new AbortController();
    const { signal } = running.controller;
    setState({ step: 'writing', done: 0, total: 0 });
    try {
      const onProgress = (done: number, total: number) => setState({ step: 'writing', done, total });
      const exported = await exportMatter(matterId, { volumeBytes, signal, onProgress });
      saved.current = exported;
      setState({ step: 'saved', exported });
    } catch (error) {
      setState({ step: 'ready', said: sentence(error) });
    }
  };
  return { state, start, cancel: () => running.controller.abort() };
};
