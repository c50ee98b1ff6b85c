import { describe, expect, it } from 'vitest';
import { createOpenPictures } from '../../../lib/filing/pictures/open-pictures.ts';
import type { OpenPicture } from '../../../lib/filing/pictures/picture-codec.ts';

/** Pictures of two million pixels each; three of them fit. */
const start = () => {
  const closed: string[] = [];
  let opened = 0;
  const pictures = createOpenPictures({
    open: async (blob): Promise<OpenPicture> => {
      opened += 1;
      const name = await blob.text();
      const close = () => void closed.push(name);
      return { width: 1600, height: 1250, pixels: () => Promise.reject(), close };
    },
  });
  const get = (name: string) => pictures.get(name, async () => new Blob([name]));
  return { pictures, closed, get, opened: () => opened };
};

describe('open pictures', () => {
  it('are decoded once while they are open', async () => {
    const { get, opened } = start();
    expect(await get('a')).toBe(await get('a'));
    expect(opened()).toBe(1);
  });

  it('are closed, those used longest ago first, where there are too many', async () => {
    const { get, pictures, closed } = start();
    for (const name of ['a', 'b', 'c', 'a', 'd', 'e']) await get(name);
    expect(closed).toEqual([]);
    pictures.settle();
    expect(closed).toEqual(['b', 'c']);
  });

  it('are decoded again after they were closed', async () => {
    const { get, pictures, opened } = start();
    for (const name of ['a', 'b', 'c', 'd']) await get(name);
    pictures.settle();
    await get('a');
    expect(opened()).toBe(5);
  });

  it('are decoded once when wanted ahead, and closed where nobody took them', async () => {
    const { get, pictures, closed, opened } = start();
    for (const name of ['a', 'a', 'b']) pictures.prefetch(name, async () => new Blob([name]));
    await get('a');
    expect(opened()).toBe(2);
    pictures.release();
    await expect.poll(() => closed).toEqual(['a', 'b']);
  });

  it('that fail ahead fail where they are taken, and nowhere else', async () => {
    const { pictures } = start();
    pictures.prefetch('a', () => Promise.reject(new Error('gone')));
    pictures.prefetch('b', () => Promise.reject(new Error('gone')));
    await expect(pictures.get('a', () => Promise.reject())).rejects.toThrow('gone');
  });

  it('are all closed at the end, each once', async () => {
    const { get, pictures, closed } = start();
    for (const name of ['a', 'b']) await get(name);
    pictures.release();
    pictures.release();
    expect(closed).toEqual(['a', 'b']);
  });
});
