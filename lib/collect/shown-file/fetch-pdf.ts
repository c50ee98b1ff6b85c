import type { FetchedFile } from '../../browser/tab/fetch-file.ts';
import { type Problem, ProblemError, toProblem } from '../../evidence/problem.ts';
import { detectKind, HEAD_BYTES, PDF } from '../../files/kinds/file-kind.ts';
import type { CaptureRun } from '../capture-run.ts';

/** Why the document that a tab shows could not be had; `lib/words` has a sentence for each. */
type Reason = 'status' | 'page' | 'large' | 'late' | 'refused';

const notFetched = (
  reason: Reason,
  message: string,
  values: { readonly status?: number } = {},
): Problem => ({
  code: 'FILE_NOT_FETCHED',
  message,
  part: 'file',
  values: { reason, ...values },
});

const refusalOf = (error: unknown): Problem => {
  const { name, message } = error as Error;
  if ((error as ProblemError).code === 'STOPPED') return toProblem(error);
  if (error instanceof ProblemError && error.code === 'FILE_NOT_FETCHED')
    return notFetched('large', message);
  const isLate = name === 'TimeoutError' || (error as ProblemError).code === 'TIME_LIMIT';
  return notFetched(isLate ? 'late' : 'refused', `The request failed: ${String(message)}`);
};

/** What is wrong with an answer that should be a PDF; undefined if it is one. */
const faultOf = async ({ blob, status, headers }: FetchedFile): Promise<Problem | undefined> => {
  if (status < 200 || status >= 300)
    return notFetched('status', `The server answered with the status ${status}`, { status });
  const head = new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer());
  if (detectKind(head, '') === PDF) return undefined;
  const claimed = headers['content-type']?.slice(0, 100) ?? 'no stated type';
  return notFetched('page', `The answer is no PDF (${claimed}, ${blob.size} bytes)`);
};

/** The PDF at a tab's address by a request of our own, or why it could not be had. */
export const fetchPdf = async ({ tab, browser }: CaptureRun): Promise<FetchedFile | Problem> => {
  try {
    const fetched = await browser.fetchFile(tab);
    return (await faultOf(fetched)) ?? fetched;
  } catch (error) {
    return refusalOf(error);
  }
};
