/** How long work may run on before messages are heard. */
const TURN_MS = 8;

type Task = () => void;

/**
 * A `setImmediate` for browsers that runs tasks one after another and lets others have a turn every
 * eight milliseconds. JSZip asks for one for each 16 kB. Its own sends a message each time, which
 * costs time, and memory that grows with the matter: what messages leave behind is collected late.
 */
const cheapTurns = (): ((task: (...args: unknown[]) => void, ...args: unknown[]) => void) => {
  const { port1, port2 } = new MessageChannel();
  const tasks: Task[] = [];
  let isRunning = false;
  port1.onmessage = () => {
    isRunning = true;
    try {
      for (
        const until = performance.now() + TURN_MS;
        tasks.length > 0 && performance.now() < until;
      )
        tasks.shift()?.();
    } finally {
      isRunning = false;
    }
    if (tasks.length > 0) port2.postMessage(null);
  };
  return (task, ...args) => {
    tasks.push(() => task(...args));
    if (tasks.length === 1 && !isRunning) port2.postMessage(null);
  };
};

// Node has its own, and so does whoever was here first.
if (!('setImmediate' in globalThis)) Object.assign(globalThis, { setImmediate: cheapTurns() });
