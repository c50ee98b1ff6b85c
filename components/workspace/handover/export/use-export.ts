import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  changeSettings,
  DEFAULT_VOLUME_GIB,
  readSettings,
} from '../../../../lib/browser/settings/settings.ts';
import { toProblem } from '../../../../lib/evidence/problem.ts';
import { type Exported, exportMatter } from '../../../../lib/export-matter.ts';
import { useSentence } from '../../../use-sentence.ts';

/** How an export stands; `done` and `total` are bytes. */
export type ExportState =
  | { readonly step: 'writing'; readonly done: number; readonly total: number }
  | { readonly step: 'failed'; readonly said: string }
  | { readonly step: 'saved'; readonly exported: Exported };

const BEGINNING: ExportState = { step: 'writing', done: 0, total: 0 };

const chosenVolumeBytes = async (): Promise<number> =>
  ((await readSettings()).volumeGib ?? DEFAULT_VOLUME_GIB) * 2 ** 30;

/**
 * Runs an export from the moment it is shown, and tells how it stands. What it holds is let go with
 * the dialog.
 */
export const useExport = (matterId: string) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const [state, setState] = useState<ExportState>(BEGINNING);
  const [running] = useState(() => ({ controller: new AbortController(), isBegun: false }));
  const saved = useRef<Exported>(undefined);

  const sentence = (error: unknown): string => {
    const { code } = toProblem(error);
    if (code === 'CANCELLED') return t('workspace.exportCancelled');
    return code === 'STORAGE_FULL' ? t('workspace.exportFull') : sentenceOf(error);
  };
  const start = async () => {
    running.controller = new AbortController();
    const { signal } = running.controller;
    setState(BEGINNING);
    try {
      const onProgress = (done: number, total: number) =>
        setState({ step: 'writing', done, total });
      const volumeBytes = await chosenVolumeBytes();
      const exported = await exportMatter(matterId, { volumeBytes, signal, onProgress });
      saved.current = exported;
      void changeSettings({ lastExport: new Date().toISOString() });
      setState({ step: 'saved', exported });
    } catch (error) {
      setState({ step: 'failed', said: sentence(error) });
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins once, when the dialog opens
  useEffect(() => {
    if (!running.isBegun) void start();
    running.isBegun = true;
    return () => {
      running.controller.abort();
      void saved.current?.discard();
    };
  }, [running]);
  return { state, start, cancel: () => running.controller.abort() };
};
