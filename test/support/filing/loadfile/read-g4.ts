/**
 * A decoder of Group 4 pictures for tests, written from ITU-T T.4 and T.6 for itself: it walks the
 * codes as digits, and shares nothing with the encoder of the product.
 */
const MODES: readonly (readonly [digits: string, mode: string])[] = [
  ['1', 'V0'],
  ['011', 'V1'],
  ['010', 'V-1'],
  ['001', 'H'],
  ['0001', 'P'],
  ['000011', 'V2'],
  ['000010', 'V-2'],
  ['0000011', 'V3'],
  ['0000010', 'V-3'],
];

/** ITU-T T.4, tables 2 and 3, as `code=run` in the order of the code. */
const WHITE =
  '00000010=29 00000011=30 00000100=45 00000101=46 00001010=47 00001011=48 00010010=33 ' +
  '00010011=34 00010100=35 00010101=36 00010110=37 00010111=38 00011010=31 00011011=32 ' +
  '00100100=53 00100101=54 00101000=39 00101001=40 00101010=41 00101011=42 00101100=43 ' +
  '00101101=44 00110010=61 00110011=62 00110100=63 00110101=0 00110110=320 00110111=384 ' +
  '01001010=59 01001011=60 01010010=49 01010011=50 01010100=51 01010101=52 01011000=55 ' +
  '01011001=56 01011010=57 01011011=58 01100100=448 01100101=512 01100111=640 01101000=576 ' +
  '0000011=22 0000100=23 0001000=20 0001100=19 0010011=26 0010111=21 0011000=28 0100100=27 ' +
  '0100111=18 0101000=24 0101011=25 0110111=256 000011=13 000111=1 001000=12 010111=192 ' +
  '011000=1664 101010=16 101011=17 110100=14 110101=15 00111=10 01000=11 10010=128 10011=8 ' +
  '10100=9 11011=64 0111=2 1000=3 1011=4 1100=5 1110=6 1111=7 010011000=1472 010011001=1536 ' +
  '010011010=1600 010011011=1728 011001100=704 011001101=768 011010010=832 011010011=896 ' +
  '011010100=960 011010101=1024 011010110=1088 011010111=1152 011011000=1216 011011001=1280 ' +
  '011011010=1344 011011011=1408';
const BLACK =
  '10=3 11=2 010=1 011=4 0010=6 0011=5 00011=7 000100=9 000101=8 0000100=10 0000101=11 ' +
  '0000111=12 00000100=13 00000111=14 000011000=15 0000001000=18 0000001111=64 0000010111=16 ' +
  '0000011000=17 0000110111=0 00000010111=24 00000011000=25 00000101000=23 00000110111=22 ' +
  '00001100111=19 00001101000=20 00001101100=21 000000100100=52 000000100111=55 000000101000=56 ' +
  '000000101011=59 000000101100=60 000000110011=320 000000110100=384 000000110101=448 ' +
  '000000110111=53 000000111000=54 000001010010=50 000001010011=51 000001010100=44 ' +
  '000001010101=45 000001010110=46 000001010111=47 000001011000=57 000001011001=58 ' +
  '000001011010=61 000001011011=256 000001100100=48 000001100101=49 000001100110=62 ' +
  '000001100111=63 000001101000=30 000001101001=31 000001101010=32 000001101011=33 ' +
  '000001101100=40 000001101101=41 000011001000=128 000011001001=192 000011001010=26 ' +
  '000011001011=27 000011001100=28 000011001101=29 000011010010=34 000011010011=35 ' +
  '000011010100=36 000011010101=37 000011010110=38 000011010111=39 000011011010=42 ' +
  '000011011011=43 0000001001010=640 0000001001011=704 0000001001100=768 0000001001101=832 ' +
  '0000001010010=1280 0000001010011=1344 0000001010100=1408 0000001010101=1472 ' +
  '0000001011010=1536 0000001011011=1600 0000001100100=1664 0000001100101=1728 ' +
  '0000001101100=512 0000001101101=576 0000001110010=896 0000001110011=960 0000001110100=1024 ' +
  '0000001110101=1088 0000001110110=1152 0000001110111=1216';
const EITHER =
  '00000001000=1792 00000001100=1856 00000001101=1920 000000010010=1984 000000010011=2048 ' +
  '000000010100=2112 000000010101=2176 000000010110=2240 000000010111=2304 000000011100=2368 ' +
  '000000011101=2432 000000011110=2496 000000011111=2560';

const tableOf = (words: string): ReadonlyMap<string, number> =>
  new Map(
    `${words} ${EITHER}`.split(' ').map((pair) => {
      const [code = '', run = ''] = pair.split('=');
      return [code, Number(run)];
    }),
  );
const RUNS = [tableOf(WHITE), tableOf(BLACK)] as const;
const MODE_OF = new Map(MODES);
const END = '000000000001'.repeat(2);

/** Decodes the rows of a picture, one byte a pixel, black 1. Throws at a code that is none. */
export const readG4 = (bytes: Uint8Array, width: number, height: number): Uint8Array => {
  const digits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  let at = 0;
  const next = <Value>(table: ReadonlyMap<string, Value>): Value => {
    for (let length = 1; length <= 13; length += 1) {
      const value = table.get(digits.slice(at, at + length));
      if (value === undefined) continue;
      at += length;
      return value;
    }
    throw new Error(`no code at bit ${at}: ${digits.slice(at, at + 13)}`);
  };
  const readRun = (colour: number): number => {
    let whole = 0;
    for (;;) {
      const part = next(RUNS[colour === 0 ? 0 : 1]);
      whole += part;
      if (part < 64) return whole;
    }
  };
  const pixels = new Uint8Array(width * height);
  const above = (row: number, x: number): number =>
    row === 0 || x < 0 ? 0 : (pixels[(row - 1) * width + x] ?? 0);
  /** The first changing pixel of the row above right of `from` that changes to `to`. */
  const changeAbove = (row: number, from: number, to: number): number => {
    for (let x = from + 1; x < width; x += 1)
      if (above(row, x) === to && above(row, x - 1) !== to) return x;
    return width;
  };
  for (let row = 0; row < height; row += 1) {
    let a0 = -1;
    let colour = 0;
    const paint = (until: number): void => {
      if (until > width) throw new Error(`row ${row} is too long`);
      pixels.fill(colour, row * width + Math.max(0, a0), row * width + until);
      a0 = until;
    };
    while (a0 < width) {
      const mode = next(MODE_OF);
      const b1 = changeAbove(row, a0, 1 - colour);
      if (mode === 'P') paint(changeAbove(row, b1, colour));
      else if (mode === 'H')
        for (let run = 0; run < 2; run += 1) {
          paint(Math.max(0, a0) + readRun(colour));
          colour = 1 - colour;
        }
      else {
        paint(b1 + Number(mode.slice(1)));
        colour = 1 - colour;
      }
    }
  }
  if (digits.slice(at, at + END.length) !== END)
    throw new Error('the end of the picture is missing');
  if (digits.slice(at + END.length).includes('1')) throw new Error('there is more behind the end');
  return pixels;
};
