import { useEffect } from 'react';
import type { WorkOptions } from '../../../../../lib/jobs/job.ts';
import { runJob } from '../../../../../lib/jobs/run-job.ts';
import type { LeftOutPlan } from '../../../../../lib/jobs/work/plan-left-out.ts';
import { useTask } from '../../../kit/use-task.ts';
import type { ChoiceDraft } from './use-choice.ts';

/** A choice that is still being changed is not planned, in milliseconds. */
const SETTLED_MS = 200;

/** What would stay back by the choice, or the error why it is not known; neither: not yet known. */
export type LeftOutState = { readonly left?: LeftOutPlan; readonly error?: unknown };

const planFor = async ({ signal, onProgress }: WorkOptions, matterId: string, of: ChoiceDraft) => {
  const { profile } = of;
  const choice = profile && { ...of, profile };
  const left =
    choice && (await runJob('plan-left-out', { matterId, choice }, { signal, onProgress }));
  return { of, left };
};

/**
 * Plans in a worker what would stay back by the choice, again after each change of it. There is
 * nothing to plan before it is chosen for whom the package is.
 */
export const useLeftOut = (matterId: string, draft: ChoiceDraft): LeftOutState => {
  const { state, start } = useTask((options) => planFor(options, matterId, draft));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `start` is new at each render
  useEffect(() => {
    const timer = setTimeout(() => void start(), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [matterId, draft]);
  // The result of the choice before would be untrue of this one.
  if (state.step === 'done')
    return state.result.of === draft && state.result.left ? { left: state.result.left } : {};
  return state.step === 'failed' && !state.isCancelled ? { error: state.error } : {};
};
