import { describe, expect, it } from 'vitest';
import { readPhoto } from '../../../lib/files/photo/read-photo.ts';
import { withExif } from '../../support/files/build-photo.ts';

const JPEG = Uint8Array.from([
  ...[0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 1, 0xe0, 2, 0x80],
  ...Array<number>(30).fill(0),
]);

const TAKEN = 0x9003;
const OFFSET = 0x9011;

const takenOf = async (date: string, offset?: string) => {
  const tags = [[TAKEN, date] as const, ...(offset ? [[OFFSET, offset] as const] : [])];
  const { claims = [] } = await readPhoto(withExif(JPEG, tags), 'image/jpeg');
  return claims.find(({ name }) => name === 'taken');
};

describe('when a photograph says it was taken', () => {
  it.each([
    ['2021:08:22 09:15:00', '+08:00', '2021-08-22T01:15:00.000Z'],
    ['2021:08:22 00:15:00', '+05:30', '2021-08-21T18:45:00.000Z'],
    ['2024:02:29 00:00:00', '-03:30', '2024-02-29T03:30:00.000Z'],
  ])('%s at %s is the instant %s', async (date, offset, at) => {
    expect(await takenOf(date, offset)).toMatchObject({ raw: `${date} ${offset}`, at });
  });

  it.each([
    ['without an offset', '2021:08:22 09:15:00', undefined],
    ['with an offset in words', '2021:08:22 09:15:00', 'Berlin'],
    ['of 30 February', '2021:02:30 09:15:00', '+08:00'],
    ['of no day at all', '0000:00:00 00:00:00', '+08:00'],
    ['in another form', '2021-08-22 09:15:00', '+08:00'],
  ])('%s is its words and no instant', async (_, date, offset) => {
    const claim = await takenOf(date, offset);
    expect(claim?.raw).toBe([date, offset].filter(Boolean).join(' '));
    expect(claim?.at).toBeUndefined();
  });
});

/** A photograph whose Exif block has nothing but this orientation. */
const turned = (orientation: number): Uint8Array<ArrayBuffer> => {
  const block = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01', 'latin1');
  const value = [0, orientation, 0, 0, 0, 0, 0, 0];
  const segment = [0xff, 0xe1, 0, block.length + value.length + 2, ...block, ...value];
  return Uint8Array.from([...JPEG.subarray(0, 2), ...segment, ...JPEG.subarray(2)]);
};

describe('the size of a photograph', () => {
  it.each([
    ['upright', 1, { width: 640, height: 480 }],
    ['turned by half', 3, { width: 640, height: 480 }],
    ['lying on its side', 6, { width: 480, height: 640 }],
  ])('that is %s is that of the picture as it is shown', async (_, orientation, pixels) => {
    expect((await readPhoto(turned(orientation), 'image/jpeg')).pixels).toEqual(pixels);
  });

  it('that its header does not state is a problem', async () => {
    const { problems = [] } = await readPhoto(JPEG.slice(0, 6), 'image/jpeg');
    expect(problems.map(({ code }) => code)).toEqual(['FILE_DAMAGED']);
  });

  it('of a kind whose header is not read is none', async () => {
    expect(await readPhoto(JPEG, 'image/heic')).toMatchObject({ problems: [] });
  });
});

it.each([
  ['heic', 0],
  ['heif', 0],
  ['avif', 7],
])('a damaged %s is read to its end, where a box states %i bytes', async (kind, length) => {
  const bytes = new Uint8Array(400);
  bytes.set(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'));
  bytes.set([0, 0, 0, length], 24);
  expect(await readPhoto(bytes, `image/${kind}`)).toMatchObject({ claims: [], problems: [] });
});
