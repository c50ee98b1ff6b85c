import { expect, it } from 'vitest';
import { withDensity } from '../../../../lib/filing/loadfile/formats/jpeg-density.ts';

const START = [0xff, 0xd8];
const REST = [0xff, 0xdb, 0, 4, 1, 2, 0xff, 0xd9];
/** JFIF 1.1 with a density of 72 dots an inch, as browsers write it. */
const JFIF_72 = [0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 1, 1, 0, 72, 0, 72, 0, 0];
const JFIF_300 = [...JFIF_72.slice(0, 12), 1, 44, 1, 44, 0, 0];
/** The same with a preview of one pixel, which makes it longer. */
const WITH_PREVIEW = [...JFIF_72.slice(0, 3), 19, ...JFIF_72.slice(4, 16), 1, 1, 9, 9, 9];

it.each([
  ['a JPEG with a density', JFIF_72],
  ['a JPEG without one', []],
  ['a JPEG with a preview', WITH_PREVIEW],
])('%s states 300 dots an inch once, and its picture stays', (_, segment) => {
  const made = withDensity(Uint8Array.from([...START, ...segment, ...REST]), 300);
  expect([...made]).toEqual([...START, ...JFIF_300, ...REST]);
});
