import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exhibitWords } from '../../../../../lib/filing/pdf/exhibits/exhibit-words.ts';
import { fileNameOf } from '../../../../../lib/filing/pdf/exhibits/file-name.ts';
import { asShown } from '../../../../../lib/filing/pdf/exhibits/surfaces/as-shown.ts';
import { tilePieces } from '../../../../../lib/filing/pdf/exhibits/surfaces/join-tile.ts';
import { captionOf } from '../../../../../lib/filing/pdf/exhibits/surfaces/tile-caption.ts';
import { type PaperName, sheetOf } from '../../../../../lib/filing/pdf/kit/paper.ts';
import type { Surface, SurfacePiece } from '../../../../../lib/filing/pictures/surface.ts';

/** A picture of the rows from `y` on, `height` rows high, with `scale` pixels a CSS pixel. */
const piece = (y: number, height: number, scale = 1, x = 0, width = 100): SurfacePiece => ({
  picture: { path: `${y}.png`, digest: 'sha256:0', artifact: {} as never },
  ...{ source: { x: 0, y: 0, width: width * scale, height: height * scale } },
  ...{ place: { x, y }, scale },
});
const surface = (pieces: readonly SurfacePiece[], more: Partial<Surface> = {}): Surface => ({
  ...{ kind: 'page', name: 'page', hasLines: true, pieces },
  ...{ box: { x: 0, y: 0, width: 100, height: 300 } },
  ...more,
});
const item = { item: { record: { id: 'x' } } } as never;
const press = { pictures: { get: async (name: string) => name }, sources: {} } as never;
const tile = async (pieces: readonly SurfacePiece[], y: number, height: number, scale = 1) =>
  (await tilePieces(item, surface(pieces), { x: 0, y, width: 100, height }, scale, press)).map(
    ({ picture, from, to }) => ({ picture: picture as unknown as string, from, to }),
  );

describe('an added picture', () => {
  const added = (role: string, width: number, height: number) => {
    const one = { ...piece(0, height, 1, 0, width), picture: { artifact: { role } } } as never;
    return surface([one], { kind: 'picture', box: { x: 0, y: 0, width, height } });
  };
  const shownAs = async (stated: Surface, width: number, height: number) => {
    const pictures = { get: async () => ({ width, height }) };
    return asShown(item, stated, { pictures, sources: {} } as never);
  };

  it('whose record states the size before it is turned is laid out as it is shown', async () => {
    const shown = await shownAs(added('file', 1600, 1200), 1200, 1600);
    expect(shown.box).toMatchObject({ width: 1200, height: 1600 });
    expect(shown.pieces[0]?.source).toEqual({ x: 0, y: 0, width: 1200, height: 1600 });
  });

  it('of the size that its record states is left alone, and so is a captured one', async () => {
    for (const stated of [added('file', 1200, 1600), added('page-segment', 1600, 1200)])
      expect(await shownAs(stated, 1200, 1600)).toBe(stated);
  });
});

describe('the pictures of a printed part', () => {
  it('are those that show its rows alone, each from where they begin in it', async () => {
    const pieces = [piece(0, 100), piece(100, 100), piece(200, 100)];
    expect(await tile(pieces, 150, 100)).toEqual([
      {
        ...{ picture: 'x/100.png', from: { x: 0, y: 50, width: 100, height: 50 } },
        to: { x: 0, y: 0, width: 100, height: 50 },
      },
      {
        ...{ picture: 'x/200.png', from: { x: 0, y: 0, width: 100, height: 50 } },
        to: { x: 0, y: 50, width: 100, height: 50 },
      },
    ]);
  });

  it('are none that only touch it', async () => {
    const pieces = [piece(0, 100), piece(200, 100)];
    expect(await tile(pieces, 100, 100)).toEqual([]);
  });

  it('are read in their own pixels, and drawn in those of the part', async () => {
    expect(await tile([piece(0, 300, 2)], 10, 20, 3)).toEqual([
      {
        ...{ picture: 'x/0.png', from: { x: 0, y: 20, width: 200, height: 40 } },
        to: { x: 0, y: 0, width: 300, height: 60 },
      },
    ]);
  });

  it('cover every row that any of them shows, and reach into no picture’s outside', async () => {
    const heights = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 });
    const scales = fc.constantFrom(1, 1.25, 1.5, 2, 2.625);
    await fc.assert(
      fc.asyncProperty(heights, scales, fc.nat(200), async (all, scale, y) => {
        let top = 0;
        const pieces = all.map((height) => {
          const made = piece(top, height, scale);
          top += height;
          return made;
        });
        const shown = await tile(pieces, y, 100, scale);
        const rows = Math.max(0, Math.min(top, y + 100) - y);
        const reached = shown.reduce((most, { to }) => Math.max(most, to.y + to.height), 0);
        expect(reached).toBeGreaterThanOrEqual(Math.floor(rows * scale) - 1);
        for (const { picture, from } of shown) {
          const own = pieces.find(({ picture: { path } }) => picture === `x/${path}`);
          expect(from.y).toBeGreaterThanOrEqual(0);
          expect(from.y + from.height).toBeLessThanOrEqual(Math.ceil(own?.source.height ?? 0));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the caption of a printed part', () => {
  const words = exhibitWords('en');
  const rows = { y: 40, height: 60, fresh: 40 };
  const whole = [{ x: 0, width: 100 }];
  const caption = (more: Partial<Surface>, columns = whole) =>
    captionOf({ label: 'EX-1' }, surface([piece(0, 300)], more), { rows, columns }, words);

  it.each([
    ['post', 'post', 'EX-1 · The post, rows 40 to 100 of 300'],
    ['page', 'page', 'EX-1 · The page, rows 40 to 100 of 300'],
    ['picture', 'file.png', 'EX-1 · file.png, rows 40 to 100 of 300'],
    ['picture', 'viewport', 'EX-1 · The screen when Capture was pressed, rows 40 to 100 of 300'],
  ] as const)('of a %s called %s is “%3$s”', (kind, name, text) => {
    expect(caption({ kind, name })).toBe(text);
  });

  it('names its columns where it is split or not whole', () => {
    expect(caption({}, [{ x: 10, width: 50 }])).toMatch(/ · columns 10 to 60 of 100$/u);
    expect(
      caption({}, [
        { x: 0, width: 50 },
        { x: 50, width: 50 },
      ]),
    ).toMatch(/ · columns 0 to 50 of 100 · columns 50 to 100 of 100$/u);
    expect(caption({})).not.toContain('columns');
  });

  it('says of a copy whether it has black boxes or only marks', () => {
    const made = (shape: string) => {
      const own = piece(0, 300);
      const picture = { ...own.picture, made: { marks: [{ shape }] } } as never;
      return caption({ pieces: [{ ...own, picture }] });
    };
    expect(made('box')).toMatch(/ · copy with black boxes$/u);
    expect(made('outline')).toMatch(/ · copy with marks that were added after sealing$/u);
  });
});

describe('words of exhibits', () => {
  it('are in the language of the package, in both beside each other, and the same once', () => {
    const values = { from: 1, to: 2, width: 3 };
    const [english, chinese, both] = (['en', 'zh-CN', 'both'] as const).map((language) =>
      exhibitWords(language).say('captionColumns', values),
    );
    expect(english).toBe('columns 1 to 2 of 3');
    expect(both).toBe(`${english} / ${chinese}`);
    expect(exhibitWords('both').each('{{name}}', '{{name}}', { name: 'A' })).toEqual(['A']);
    expect(exhibitWords('en').each('[{{gone}}]', '')).toEqual(['[]']);
  });

  it('name a file of a volume with two digits, and an only one without', () => {
    expect([fileNameOf('exhibits'), fileNameOf('exhibits', 3), fileNameOf('exhibits', 12)]).toEqual(
      [...['exhibits.pdf', 'exhibits-vol03.pdf', 'exhibits-vol12.pdf']],
    );
    expect(fileNameOf('../XM 1')).not.toMatch(/[/ ]/u);
  });
});

describe('a sheet of paper', () => {
  const mm = (points: number) => Math.round((points * 25.4) / 72);

  it.each([
    ['A4', 210, 297],
    ['Letter', 216, 279],
  ] as const)(
    'of %s has a binding margin of 28 mm, at its upper edge where it lies',
    (name, short, long) => {
      const paper = name as PaperName;
      const [upright, lying] = [sheetOf(paper), sheetOf(paper, true)];
      expect([mm(upright.width), mm(upright.height)]).toEqual([short, long]);
      expect([mm(lying.width), mm(lying.height)]).toEqual([long, short]);
      expect([mm(upright.content.x), mm(lying.content.y)]).toEqual([28, 28]);
      for (const { width, height, content } of [upright, lying]) {
        expect(content.x + content.width).toBeLessThan(width);
        expect(content.y + content.height).toBeLessThan(height);
        expect(Math.min(content.width, content.height)).toBeGreaterThan(300);
      }
    },
  );
});
