// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import { useTask } from '../../../components/workspace/kit/use-task.ts';
import type { WorkOptions } from '../../../lib/jobs/job.ts';
import { render, until } from '../render.tsx';

afterEach(async () => {
  await render(null);
  document.body.replaceChildren();
});

type Work = (options: WorkOptions, name: string) => Promise<string>;
type Props = { readonly work: Work; readonly discard?: (result: string) => void };

const Shown = ({ work, discard }: Props) => {
  const { state, start, cancel } = useTask(work, discard);
  return (
    <>
      <button type="button" onClick={() => start('a.zip')}>
        Start
      </button>
      <button type="button" onClick={cancel}>
        Cancel
      </button>
      <output>
        {state.step === 'running' && `${state.done} of ${state.total}`}
        {state.step === 'done' && state.result}
        {state.step === 'failed' && (state.isCancelled ? 'cancelled' : String(state.error))}
        {state.step === 'idle' && 'idle'}
      </output>
    </>
  );
};
const press = (name: string) =>
  act(async () =>
    [...document.querySelectorAll('button')].find((one) => one.textContent === name)?.click(),
  );
const output = () => document.querySelector('output')?.textContent;

it('useTask does nothing until it is started, then shows progress and the result', async () => {
  const end = Promise.withResolvers<string>();
  const work: Work = async ({ onProgress }, name) => {
    onProgress(2, 7);
    return `${name} ${await end.promise}`;
  };
  await render(<Shown work={work} />);
  expect(output()).toBe('idle');
  await press('Start');
  expect(output()).toBe('2 of 7');
  end.resolve('verified');
  await until(() => output() === 'a.zip verified');
});

it('useTask shows the error of work that fails', async () => {
  await render(<Shown work={() => Promise.reject(new Error('no space'))} />);
  await press('Start');
  await until(() => output() === 'Error: no space');
});

it('useTask tells a cancelled run from a failed one', async () => {
  const work: Work = ({ signal }) =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  await render(<Shown work={work} />);
  await press('Start');
  await press('Cancel');
  await until(() => output() === 'cancelled');
});

it('useTask aborts its run and discards a late result when the component goes', async () => {
  const end = Promise.withResolvers<string>();
  const discarded: string[] = [];
  let isAborted = () => false;
  const work: Work = ({ signal }) => {
    isAborted = () => signal.aborted;
    return end.promise;
  };
  await render(<Shown work={work} discard={(result) => discarded.push(result)} />);
  await press('Start');
  await render(null);
  expect(isAborted()).toBe(true);
  end.resolve('late');
  await until(() => discarded.includes('late'));
});
