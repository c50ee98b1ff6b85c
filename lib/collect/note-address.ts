import type { CaptureRun } from './capture-run.ts';

/** The step of `method[]` that names an address which the page gave itself during the capture. */
const STEP = 'address-changed';

/** A page that counts in its address would fill the record. */
const MOST_STEPS = 20;

/**
 * Records an address that the page gave itself while it was shot (History API, fragment), where it
 * is not the one that the capture began with; each address once, at most twenty. `path` is the
 * picture that was taken at it; absent after the last picture. Another page is not recorded here:
 * its pictures are refused.
 */
export const noteAddress = (
  { collection, tab }: CaptureRun,
  url: string | undefined,
  path?: string,
): void => {
  if (url === undefined || url === tab.url) return;
  const steps = collection.steps.filter(({ step }) => step === STEP);
  const isNoted = steps.some(({ detail = '' }) => detail.startsWith(`${url} `));
  if (isNoted || steps.length >= MOST_STEPS) return;
  const when = path === undefined ? 'after the last picture' : `at ${path}`;
  collection.addStep({ step: STEP, by: 'the page', detail: `${url} ${when}` });
};
