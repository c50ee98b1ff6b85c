// @vitest-environment jsdom
import { act, useEffect, useState } from 'react';
import { expect, it } from 'vitest';
import { useSought } from '../../../components/workspace/kit/route.ts';
import { render, until } from '../render.tsx';

const View = () => <p>{useSought('case')}</p>;

it('the gap that an address names is told, and the address becomes that of the view', async () => {
  location.hash = '#/matter/m/case/court';
  let root = await render(<View />);
  await expect.poll(() => location.hash).toBe('#/matter/m/case');
  await until(() => root.querySelector('p')?.textContent === 'court');
  root = await render(<View key="on coming back" />);
  expect(root.querySelector('p')?.textContent).toBe('');
});

const Count = () => {
  const sought = useSought('case');
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (sought) setTimes((before) => before + 1);
  }, [sought]);
  return <p>{times}</p>;
};

it('a gap that is followed a second time is sought a second time', async () => {
  location.hash = '#/matter/m/case';
  const root = await render(<Count />);
  for (const times of ['1', '2']) {
    await act(async () => {
      location.hash = '#/matter/m/case/court';
    });
    await until(() => root.querySelector('p')?.textContent === times);
    await expect.poll(() => location.hash).toBe('#/matter/m/case');
  }
});
