import { afterEach, beforeEach } from 'vitest';

/**
 * Makes the tests of a `describe` block the steps of one story: each begins where the one before it
 * ended, so that after a step that fails the others are skipped and do not fail as well.
 */
export const skipAfterFailure = (): void => {
  let failed: string | undefined;
  beforeEach(({ skip }) => skip(failed !== undefined, `after the failure of "${failed}"`));
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') failed ??= task.name;
  });
};
