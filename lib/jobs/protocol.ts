import type { Problem } from '../evidence/problem.ts';

/**
 * Page → worker. A worker gets one `run` or one `open`; `stop` goes to a job, `send` to a session.
 */
export type ToWorker =
  | { readonly kind: 'run'; readonly name: string; readonly order: unknown }
  | { readonly kind: 'stop' }
  | { readonly kind: 'open'; readonly name: string }
  | { readonly kind: 'send'; readonly message: unknown };

/** Worker → page. A job ends with `result` or `failed`; a session sends `reply` at any time. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'result'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'reply'; readonly reply: unknown };
