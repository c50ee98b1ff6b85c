import { expect, it } from 'vitest';
import { guardCaptures } from '../../lib/collect/guard-captures.ts';

/** Alarms that ring when they are told to, and what was asked of them. */
const fakeAlarms = () => {
  const asked: string[] = [];
  let heard = () => {};
  return {
    asked,
    ring: () => heard(),
    onWake: (_: string, listener: () => void) => {
      heard = listener;
    },
    wakeAt: async (alarm: string) => void asked.push(`wake for ${alarm}`),
    forgetWake: async (alarm: string) => void asked.push(`forget ${alarm}`),
  };
};

it('an alarm waits as long as any capture runs, and is wound again when it rings', async () => {
  const { asked, ring, ...alarms } = fakeAlarms();
  const guard = guardCaptures(alarms);
  ring();
  expect(asked).toEqual([]);
  const [first, second] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
  const running = [guard(() => first.promise), guard(() => second.promise)];
  expect(asked).toEqual(['wake for captures', 'wake for captures']);
  first.resolve('sealed');
  expect(await running[0]).toBe('sealed');
  ring();
  expect(asked.slice(2)).toEqual(['wake for captures']);
  second.reject(new Error('no page'));
  await expect(running[1]).rejects.toThrow('no page');
  expect(asked.slice(3)).toEqual(['forget captures']);
});
