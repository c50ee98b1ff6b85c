import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CollectRequest,
  type CollectResult,
  type PickRequest,
  sendCollect,
  sendPick,
  sendStop,
} from '../../../lib/browser/messages.ts';
import { missingShare } from '../../../lib/evidence/page/coverage-lines.ts';
import { type Problem, toProblem } from '../../../lib/evidence/problem.ts';
import {
  type CaptureProgress,
  readCaptureProgress,
} from '../../../lib/store/capture/capture-progress.ts';
import { findItem } from '../../../lib/store/items/items.ts';
import { LONGEST_TAG } from '../../../lib/store/items/labels.ts';
import { openRecord } from '../../../lib/store/items/open-record.ts';
import { readThumbnail } from '../../../lib/store/items/thumbnails.ts';
import { useLive } from '../../use-live.ts';
import type { CaptureState } from './capture-status.tsx';

const readSealed = async (id: string): Promise<CaptureState> => {
  const [item, thumbnail] = await Promise.all([findItem(id), readThumbnail(id)]);
  if (!item) throw new Error(`The item ${id} is not in the store`);
  const { problems, conditions } = openRecord(item);
  const missing = missingShare(conditions.coverage);
  const { unreadFrames = [] } = conditions;
  return {
    step: 'sealed',
    item,
    problems,
    unreadFrames,
    ...(missing && { missing }),
    ...(thumbnail && { thumbnail }),
  };
};

/**
 * Captures a tab, or lets the person point at a post in it, and returns the state. A popup that is
 * opened again while a capture runs shows its progress; `atFirst` is the progress at that time.
 */
export const useCapture = (tabId: number | undefined, atFirst: CaptureProgress | undefined) => {
  const { t } = useTranslation();
  const [state, setState] = useState<CaptureState>({ step: 'ready' });
  const [isStopping, setIsStopping] = useState(false);
  const progress = useLive(
    async () => (tabId === undefined ? undefined : readCaptureProgress(tabId)),
    [tabId],
    atFirst,
  );

  const sentenceOf = (problem: Problem): string =>
    problem.code === 'BAD_LABEL'
      ? t('popup.tagTooLong', { most: LONGEST_TAG })
      : t(`problems.${problem.code}`);

  const show = async (asked: Promise<CollectResult | { readonly none: true }>): Promise<void> => {
    try {
      const result = await asked;
      if ('item' in result) setState(await readSealed(result.item));
      else if ('none' in result) setState({ step: 'ready' });
      else setState({ step: 'failed', sentence: sentenceOf(result.problem) });
    } catch (error) {
      setState({ step: 'failed', sentence: `${t('problems.UNEXPECTED')} ${String(error)}` });
    }
  };
  const capture = async (request: CollectRequest): Promise<void> => {
    setState({ step: 'working', done: 0, all: undefined, isSealing: false });
    await show(sendCollect(request));
  };
  /** Also ends a capture that was begun elsewhere, and shows what became of it. */
  const stop = async (): Promise<void> => {
    if (tabId === undefined) return;
    setIsStopping(true);
    await show(sendStop(tabId));
    setIsStopping(false);
  };
  const point = async (request: PickRequest): Promise<void> => {
    const { problem } = await sendPick(request).catch((error) => ({ problem: toProblem(error) }));
    if (problem) setState({ step: 'failed', sentence: sentenceOf(problem) });
    else globalThis.close(); // the page must have the person's pointer and keys
  };
  const underWay = progress && (state.step === 'ready' || state.step === 'working');
  const shown = underWay ? ({ step: 'working', ...progress } as const) : state;
  return {
    state: shown.step === 'working' ? { ...shown, isStopping } : shown,
    capture,
    point,
    stop,
  };
};
