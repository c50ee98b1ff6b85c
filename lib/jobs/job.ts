/** How the caller of a job follows and cancels it; `done` and `total` share a unit of the job's. */
export type JobOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
};

/** What the work of a job receives beside its order. */
export type WorkOptions = Required<JobOptions>;

/**
 * The work of a job, which runs in a worker: gets one order, gives one result. Order and result
 * must survive `structuredClone`.
 */
export type Work<Order, Result> = (order: Order, options: WorkOptions) => Result | Promise<Result>;

/**
 * The work of a session, which runs in a worker until the session is closed: `reply` sends a
 * message to the page, the returned function takes the messages of the page in their order.
 */
export type SessionWork<Message, Reply> = (
  reply: (reply: Reply, transfer?: Transferable[]) => void,
) => (message: Message) => void;
