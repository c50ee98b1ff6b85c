/** How many milliseconds tasks may run before the event loop handles other events. */
const BATCH_MS = 8;

type Task = () => void;

/**
 * Makes a `setImmediate` for browsers that runs queued tasks in batches and yields to the event
 * loop every eight milliseconds. JSZip calls `setImmediate` for each 16 kB. Its own polyfill posts
 * a message for each call, which takes time, and memory that is freed late and grows with the
 * matter.
 */
export const makeSetImmediate = (): ((
  task: (...args: unknown[]) => void,
  ...args: unknown[]
) => void) => {
  const { port1, port2 } = new MessageChannel();
  const tasks: Task[] = [];
  let isRunning = false;
  port1.onmessage = () => {
    isRunning = true;
    try {
      for (
        const until = performance.now() + BATCH_MS;
        tasks.length > 0 && performance.now() < until;
      )
        tasks.shift()?.();
    } finally {
      isRunning = false;
      // Also where a task threw: nothing else would start those that wait behind it.
      if (tasks.length > 0) port2.postMessage(null);
    }
  };
  return (task, ...args) => {
    tasks.push(() => task(...args));
    if (tasks.length === 1 && !isRunning) port2.postMessage(null);
  };
};

// Node has its own, and another script may have installed one before.
if (!('setImmediate' in globalThis))
  Object.assign(globalThis, { setImmediate: makeSetImmediate() });
