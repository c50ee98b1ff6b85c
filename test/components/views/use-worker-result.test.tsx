// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { useWorkerResult } from '../../../components/workspace/copies/use-worker-result.ts';
import { render, until } from '../render.tsx';

afterEach(async () => {
  await render(null);
  document.body.replaceChildren();
});

const Shown = ({ from, work }: { readonly from: string; readonly work: () => Promise<string> }) => {
  const { result, progress, fault } = useWorkerResult(from, work);
  return <p>{fault ? String(fault) : (result ?? (progress && 'working'))}</p>;
};
const said = () => document.querySelector('p')?.textContent;

it('useWorkerResult shows why work failed and reruns it for a new cache key', async () => {
  await render(<Shown from="1" work={() => Promise.reject(new Error('no worker'))} />);
  await until(() => said() === 'Error: no worker');
  await render(<Shown from="2" work={() => Promise.resolve('three copies')} />);
  await until(() => said() === 'three copies');
  expect(said()).toBe('three copies');
});
