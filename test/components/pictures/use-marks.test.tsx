// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { useUndoKey } from '../../../components/workspace/kit/use-undo-key.ts';
import type { Drawable } from '../../../components/workspace/pictures/derived/cover-everywhere.ts';
import { useMarks } from '../../../components/workspace/pictures/derived/use-marks.ts';
import { usePictureName } from '../../../components/workspace/pictures/picture-names.ts';
import { render } from '../render.tsx';

const picture = (path: string, role: string, y?: number, area?: number): Drawable =>
  ({
    ...{ path, role, digest: `sha256:${path}`, mediaType: 'image/png' },
    pixels: { width: 800, height: 600 },
    ...(y !== undefined && { offset: { x: 0, y } }),
    ...(area !== undefined && { area }),
  }) as unknown as Drawable;

const PICTURES = [
  picture('page-002.png', 'page-segment', 600),
  picture('page-001.png', 'page-segment', 0),
  picture('page-003.png', 'page-segment', 0, 0),
  picture('post.png', 'post', 700),
  picture('viewport.png', 'viewport'),
];
const BOX = { shape: 'box', x: 10, y: 20, width: 100, height: 50 } as const;

let drawing: ReturnType<typeof useMarks>;
const Drawing = ({ on }: { readonly on: Drawable }) => {
  drawing = useMarks(PICTURES, on, 1);
  useUndoKey(() => drawing.undo());
  return <input />;
};
const ctrlZ = (target: EventTarget) =>
  act(async () => {
    const pressed = { key: 'z', ctrlKey: true, bubbles: true, cancelable: true };
    target.dispatchEvent(new KeyboardEvent('keydown', pressed));
  });
const start = () => render(<Drawing on={PICTURES[4] as Drawable} />);

describe('what is drawn on a picture', () => {
  it('is taken back step by step, with Ctrl+Z as well, but not from a field', async () => {
    const root = await start();
    expect(drawing.canUndo).toBe(false);
    await act(async () => drawing.draw(BOX));
    await act(async () => drawing.draw({ ...BOX, y: 200 }));
    await act(async () => drawing.remove(1));
    expect(drawing.marks.map(({ id }) => id)).toEqual([2]);
    await ctrlZ(root.querySelector('input') as Element);
    expect(drawing.marks.map(({ id }) => id)).toEqual([2]);
    await ctrlZ(document.body);
    expect(drawing.marks.map(({ id }) => id)).toEqual([1, 2]);
    await ctrlZ(document.body);
    await ctrlZ(document.body);
    expect([drawing.marks, drawing.canUndo, drawing.undo()]).toEqual([[], false, undefined]);
  });

  it('is taken back letters together, and many outlines together', async () => {
    await start();
    await act(async () => drawing.drawAll([BOX, { ...BOX, y: 300 }]));
    const [mark] = drawing.marks;
    if (!mark) throw new Error('Two were drawn');
    for (const text of ['W', 'Wi', 'Wit']) await act(async () => drawing.change({ ...mark, text }));
    expect(drawing.marks[0]?.text).toBe('Wit');
    await ctrlZ(document.body);
    expect(drawing.marks[0]?.text).toBeUndefined();
    let path: string | undefined;
    await act(async () => {
      path = drawing.undo();
    });
    expect([drawing.marks, path]).toEqual([[], 'viewport.png']);
  });
});

describe('the name of a picture', () => {
  const coverage = { areas: [{ name: 'div#list' }] };
  const Names = () => {
    const nameOf = usePictureName(PICTURES, { conditions: { coverage } } as never);
    const alone = usePictureName(PICTURES.slice(0, 1), { conditions: {} });
    return (
      <output>
        {PICTURES.map(nameOf).join('; ')}; {PICTURES.slice(0, 1).map(alone)}
      </output>
    );
  };

  it.each([
    [
      'en',
      'Screen 2 of 2; Screen 1 of 2; Part div#list, screen 1 of 1; Post; Screen at capture; ' +
        'Full page',
    ],
    [
      'zh-CN',
      '第 2 屏，共 2 屏; 第 1 屏，共 2 屏; 区域 div#list，第 1 屏，共 1 屏; 帖文; 固定时的屏幕; 整页',
    ],
  ] as const)('says what it shows, in %s', async (language, names) => {
    expect((await render(<Names />, language)).querySelector('output')?.textContent).toBe(names);
  });
});
