import { format } from 'node:util';
import { vi } from 'vitest';
import { runVerify } from '../../../cli/start/run-verify.ts';

/**
 * What `npm run verify` prints and its exit code, without a process of its own: the process is what
 * the first test of test/cli/verify.test.ts is about.
 */
export const verifyHere = async (...args: readonly string[]) => {
  const said = { log: '', error: '' };
  const spies = (['log', 'error'] as const).map((way) =>
    vi.spyOn(console, way).mockImplementation((...words: unknown[]) => {
      said[way] += `${format(...words)}\n`;
    }),
  );
  try {
    const status = await runVerify(args);
    return {
      status,
      stdout: said.log,
      lines: said.log.split('\n').slice(0, -1),
      stderr: said.error,
    };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
};
