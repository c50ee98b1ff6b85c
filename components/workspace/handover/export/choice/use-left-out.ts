import { useEffect, useState } from 'react';
import type { WorkOptions } from '../../../../../lib/jobs/job.ts';
import { runJob } from '../../../../../lib/jobs/run-job.ts';
import type { LeftOutPlan } from '../../../../../lib/jobs/work/plan-left-out.ts';
import { useTask } from '../../../kit/use-task.ts';
import type { ChoiceDraft } from './use-choice.ts';

/** A choice that is still being changed is not planned, in milliseconds. */
const SETTLED_MS = 200;

/**
 * What would stay back by the choice, or the error why it is not known; neither: not yet known.
 * `before` is what was last known of an earlier choice.
 */
export type LeftOutState = {
  readonly left?: LeftOutPlan;
  readonly before?: LeftOutPlan;
  readonly error?: unknown;
};

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
  const [before, setBefore] = useState<LeftOutPlan>();
  const planned = state.step === 'done' ? state.result.left : undefined;
  if (planned && planned !== before) setBefore(planned);
  // The result of the choice before would be untrue of this one.
  if (planned && state.step === 'done' && state.result.of === draft) return { left: planned };
  const isFailed = state.step === 'failed' && !state.isCancelled;
  return { ...(before && { before }), ...(isFailed && { error: state.error }) };
};
