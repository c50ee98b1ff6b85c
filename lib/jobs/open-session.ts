import type { SessionMessage, SessionName, SessionReply } from './job-table.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { startWorker } from './start-worker.ts';

/** A session with a worker. `listen` returns a function that removes the listener. */
export type Session<Name extends SessionName> = {
  readonly send: (message: SessionMessage<Name>) => void;
  readonly listen: (listener: (reply: SessionReply<Name>) => void) => () => void;
  readonly close: () => void;
};

/** Opens a session in a worker of its own, which lives until the session is closed. */
export const openSession = <Name extends SessionName>(
  name: Name,
  start = startWorker,
): Session<Name> => {
  const worker = start();
  const post = (message: ToWorker) => worker.postMessage(message);
  post({ kind: 'open', name });
  return {
    send: (message) => post({ kind: 'send', message }),
    listen: (listener) => {
      const onMessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === 'reply') listener(data.reply as SessionReply<Name>);
      };
      worker.addEventListener('message', onMessage);
      return () => worker.removeEventListener('message', onMessage);
    },
    close: () => worker.terminate(),
  };
};
