import type { MethodStep } from '../../evidence/item.ts';
import { type CapturePart, type Problem, toProblem } from '../../evidence/problem.ts';

/** Where a step is recorded, and what became of it. */
export type StepLog = {
  addStep(step: Omit<MethodStep, 'at'>): void;
  addProblem(problem: Problem): void;
};

/**
 * Runs one step of a capture and records it with its duration. When it fails, the error becomes a
 * problem, the step says that it failed, and undefined is returned.
 */
export const runStep = async <T>(
  log: StepLog,
  part: CapturePart,
  named: Pick<MethodStep, 'by' | 'step'>,
  work: () => Promise<T>,
): Promise<T | undefined> => {
  const started = Date.now();
  try {
    const result = await work();
    log.addStep({ ...named, tookMs: Date.now() - started });
    return result;
  } catch (error) {
    const problem = toProblem(error, part);
    log.addProblem(problem);
    const detail = `failed: ${problem.code}`;
    log.addStep({ ...named, tookMs: Date.now() - started, detail });
    return undefined;
  }
};
