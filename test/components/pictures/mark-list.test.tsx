// @vitest-environment jsdom
import { act, useState } from 'react';
import { expect, it } from 'vitest';
import { MarkList } from '../../../components/workspace/pictures/derived/mark-list.tsx';
import { render } from '../render.tsx';

const markAt = (id: number) =>
  ({ id, shape: 'box', x: 10 * id, y: 20, width: 100, height: 50 }) as const;

const Marks = () => {
  const [marks, setMarks] = useState([markAt(1), markAt(2), markAt(3)]);
  return (
    <MarkList
      marks={marks}
      chosen={undefined}
      size={{ width: 800, height: 600 }}
      onChoose={() => {}}
      onChange={() => {}}
      onRemove={(id) => setMarks(marks.filter((mark) => mark.id !== id))}
    />
  );
};

it('a mark removed by key leaves the focus at a neighbour, the last one at the list', async () => {
  const root = await render(<Marks />);
  const remove = () =>
    act(async () => {
      const pressed = new KeyboardEvent('keydown', { key: 'Delete', bubbles: true });
      document.activeElement?.dispatchEvent(pressed);
    });
  const at = () => document.activeElement?.textContent;
  await act(async () => root.querySelectorAll('button')[1]?.focus());
  await remove();
  expect(at()).toContain('Black box 3');
  await remove();
  expect(at()).toContain('Black box 1');
  await remove();
  expect(document.activeElement).toBe(root.querySelector('ul'));
});
