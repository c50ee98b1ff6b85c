import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Mark } from '../../lib/evidence/derived.ts';
import { drawMarks } from '../../lib/screen/draw-marks.ts';
import { fakeCanvas } from './fake-canvas.ts';

afterEach(() => void vi.unstubAllGlobals());

const png = new Blob(['png']);
const mark = (shape: Mark['shape'], fields: Partial<Mark> = {}): Mark => ({
  shape,
  x: 10,
  y: 20,
  width: 100,
  height: 50,
  ...fields,
});
const draw = async (marks: readonly Mark[], scale?: number) => {
  const fake = fakeCanvas([{ width: 640, height: 480 }]);
  const bytes = await drawMarks(png, marks, scale);
  return { ...fake, bytes, names: fake.calls.map(({ name }) => name) };
};

describe('drawMarks', () => {
  it('draws on a copy of the same size, and returns PNG bytes', async () => {
    const { canvases, names, bytes, bitmaps } = await draw([]);
    expect(canvases).toMatchObject([{ width: 640, height: 480, blob: { type: 'image/png' } }]);
    expect(names).toEqual(['drawImage']);
    expect(new TextDecoder().decode(bytes)).toBe('picture');
    expect(bitmaps[0]?.isClosed).toBe(true);
  });

  it('fills a box with opaque black over exactly its area', async () => {
    const { named } = await draw([mark('box')]);
    expect(named('fillRect')).toEqual([
      { name: 'fillRect', args: [10, 20, 100, 50], fill: '#000' },
    ]);
  });

  it('draws boxes after all other marks, so that nothing is drawn over them', async () => {
    const { names } = await draw([mark('box'), mark('outline'), mark('box'), mark('arrow')]);
    const shapes = names.filter((name) => ['fillRect', 'strokeRect', 'stroke'].includes(name));
    expect(shapes).toEqual(['strokeRect', 'stroke', 'fillRect', 'fillRect']);
  });

  it('only strokes an outline, and leaves what is below visible', async () => {
    const { named } = await draw([mark('outline')]);
    expect(named('strokeRect')[0]?.args).toEqual([10, 20, 100, 50]);
    expect(named('fillRect')).toEqual([]);
  });

  it('draws an arrow from its start to its end, with a head of two lines at the end', async () => {
    const { named } = await draw([mark('arrow')]);
    expect(named('moveTo').map(({ args }) => args)).toEqual([
      [10, 20],
      [110, 70],
      [110, 70],
    ]);
    expect(named('lineTo')[0]?.args).toEqual([110, 70]);
    for (const { args } of named('lineTo').slice(1))
      expect(Math.hypot(Number(args[0]) - 110, Number(args[1]) - 70)).toBeCloseTo(15);
  });

  it('clips the note of a box to the box, and writes it in white', async () => {
    const { names, named } = await draw([mark('box', { text: 'ID' })]);
    expect(names.indexOf('clip')).toBeLessThan(names.indexOf('fillText'));
    expect(named('rect')[0]?.args).toEqual([10, 20, 100, 50]);
    expect(named('fillText')[0]).toMatchObject({
      args: ['ID', 17, expect.closeTo(36.1)],
      fill: '#fff',
    });
  });

  it('writes any other note below its mark, on a white background of its own', async () => {
    const { named } = await draw([mark('outline', { text: 'here' })]);
    expect(named('fillRect')[0]).toMatchObject({ args: [10, 70, 54, expect.closeTo(22.4)] });
    expect(named('fillRect')[0]?.fill).toBe('#fff');
    expect(named('fillText')[0]?.fill).toBe('#c62828');
  });

  it('sizes lines and notes by the pixels per CSS pixel', async () => {
    const { named } = await draw([mark('arrow', { text: 'x' })], 2);
    const [, head] = named('lineTo');
    expect(Math.hypot(Number(head?.args[0]) - 110, Number(head?.args[1]) - 70)).toBeCloseTo(30);
    expect(named('fillText')[0]?.args[1]).toBe(24);
  });

  it('restores the context after each mark, so that a clip does not reach the next', async () => {
    const { names } = await draw([mark('box'), mark('box')]);
    expect(names.filter((name) => name === 'save' || name === 'restore')).toEqual([
      'save',
      'restore',
      'save',
      'restore',
    ]);
  });
});
