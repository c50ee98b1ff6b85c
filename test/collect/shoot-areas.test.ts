import { describe, expect, it } from 'vitest';
import type { ShotLimits } from '../../lib/collect/pictures/plan-shots.ts';
import { leaveForAreas, shootAreas } from '../../lib/collect/shoot-areas.ts';
import type { HeldPage } from '../../lib/evidence/page/calls/held-page.ts';
import type { Coverage } from '../../lib/evidence/page/coverage.ts';
import type { HeldArea, ShownArea } from '../../lib/evidence/page/scroll-area.ts';
import { heldPage } from '../support/capture/fake-browser.ts';
import { startRun } from '../support/capture/start-run.ts';

const WHOLE = { scope: 'page', mostScreens: 120 } as const;
const COVERAGE: Coverage = {
  page: { width: 800, height: 1_800 },
  askedPixels: 1_440_000,
  coveredPixels: 1_440_000,
  gaps: [],
  areas: [],
};

const areaOf = (changes: Partial<HeldArea> = {}): HeldArea => ({
  index: 0,
  name: 'main#feed',
  place: { x: 100, y: 50, width: 600, height: 400 },
  size: { width: 600, height: 1_000 },
  hidden: { width: 0, height: 600, characters: 900 },
  screens: 3,
  ...changes,
});

/** A part of 600 × 400 at 100, 50 of the window that scrolls over `height` pixels of content. */
const scrolls = (height = 1_000, width = 600) => ({
  showArea: async (_: number, x: number, y: number): Promise<ShownArea> => ({
    box: { x: 100, y: 50, width: 600, height: 400 },
    content: { x: Math.min(x, width - 600), y: Math.min(y, height - 400) },
    size: { width, height },
  }),
});

const start = async (page: object, held: Partial<HeldPage>, limits: ShotLimits = WHOLE) => {
  const { run, collection } = await startRun({ page });
  await collection.updateDraft({ conditions: { coverage: COVERAGE } });
  await shootAreas(run, heldPage(held), limits);
  const pictures = collection.artifacts.map(({ path, offset, usable, area }) => ({
    path,
    offset,
    usable,
    area,
  }));
  return { collection, pictures, coverage: collection.draft.conditions.coverage };
};

describe('shooting a part that scrolls by itself', () => {
  it('takes it from its top to its end, each picture with its box and its place', async () => {
    const { pictures, coverage, collection } = await start(scrolls(), { areas: [areaOf()] });
    const usable = { x: 100, y: 50, width: 600, height: 400 };
    expect(pictures).toEqual([
      { path: 'page-001.png', offset: { x: 0, y: 0 }, usable, area: 0 },
      { path: 'page-002.png', offset: { x: 0, y: 400 }, usable, area: 0 },
      { path: 'page-003.png', offset: { x: 0, y: 600 }, usable, area: 0 },
    ]);
    expect(coverage?.areas).toEqual([
      {
        name: 'main#feed',
        box: areaOf().place,
        content: { width: 600, height: 1_000 },
        coveredPixels: 600_000,
        gaps: [],
      },
    ]);
    expect(collection.problems).toEqual([]);
  });

  it('takes what runs out sideways column by column', async () => {
    const wide = { size: { width: 1_300, height: 400 }, screens: 3 };
    const { pictures } = await start(scrolls(400, 1_300), { areas: [areaOf(wide)] });
    expect(pictures.map(({ offset }) => offset)).toEqual([
      { x: 0, y: 0 },
      { x: 600, y: 0 },
      { x: 700, y: 0 },
    ]);
  });

  it('cuts its box to whole pixels of the picture and loses none between two of them', async () => {
    const { pictures, coverage } = await start(
      {
        showArea: async (_: number, x: number, y: number) => ({
          box: { x: 10.4, y: 20.4, width: 600, height: 400.3 },
          content: { x, y: Math.min(y, 600) },
          size: { width: 600, height: 1_000.3 },
        }),
      },
      { areas: [areaOf()] },
    );
    expect(pictures[0]?.usable).toEqual({ x: 11, y: 21, width: 599, height: 399 });
    for (const [index, { offset, usable }] of pictures.entries()) {
      const next = pictures[index + 1]?.offset?.y ?? 0;
      expect(next).toBeLessThan((offset?.y ?? 0) + (usable?.height ?? 0) + 1);
    }
    expect(coverage?.areas[0]?.gaps).toEqual([]);
  });

  it('goes on where its content grows while it scrolls, to the end that it has then', async () => {
    let height = 800;
    const { pictures } = await start(
      {
        showArea: async (_: number, x: number, y: number) => {
          height = Math.max(height, y > 0 ? 1_200 : 0);
          return {
            box: { x: 0, y: 0, width: 600, height: 400 },
            content: { x, y: Math.min(y, height - 400) },
            size: { width: 600, height },
          };
        },
      },
      { areas: [areaOf()] },
    );
    expect(pictures.map(({ offset }) => offset?.y)).toEqual([0, 400, 800]);
  });

  it('names what the limit of screens leaves of it, with pixels and characters', async () => {
    const limits = { scope: 'page', mostScreens: 2 } as const;
    const { pictures, coverage, collection } = await start(
      scrolls(),
      { areas: [areaOf()] },
      limits,
    );
    expect(pictures).toHaveLength(2);
    expect(coverage?.areas[0]).toMatchObject({
      coveredPixels: 480_000,
      gaps: [{ x: 0, y: 800, width: 600, height: 200 }],
      hiddenCharacters: 300,
    });
    expect(collection.problems).toMatchObject([
      {
        code: 'PART_CLOSED',
        message: expect.stringMatching(/main#feed.*200 px of its height.*300 characters/),
        values: { parts: 1, characters: 300, name: 'main#feed' },
      },
    ]);
  });

  it('names rows that a part jumps over as a gap', async () => {
    const { coverage, collection } = await start(
      {
        showArea: async (_: number, x: number, y: number) => ({
          box: { x: 0, y: 0, width: 600, height: 400 },
          content: { x, y: y === 0 ? 0 : 600 },
          size: { width: 600, height: 1_000 },
        }),
      },
      { areas: [areaOf()] },
    );
    expect(coverage?.areas[0]?.gaps).toEqual([{ x: 0, y: 400, width: 600, height: 200 }]);
    expect(collection.problems).toHaveLength(1);
  });

  it('names a part that is gone by then as not shown at all', async () => {
    const { pictures, collection } = await start(
      { showArea: async () => undefined },
      { areas: [areaOf()] },
    );
    expect(pictures).toEqual([]);
    expect(collection.problems[0]?.message).toContain('1000 px of its height');
  });

  it('states what it had shown of a part when an error ended the shooting', async () => {
    let calls = 0;
    const { run, collection } = await startRun({
      page: {
        showArea: async (index: number, x: number, y: number) => {
          calls += 1;
          if (calls === 3) throw new Error('The tab is gone');
          return scrolls().showArea(index, x, y);
        },
      },
    });
    await collection.updateDraft({ conditions: { coverage: COVERAGE } });
    await expect(shootAreas(run, heldPage({ areas: [areaOf()] }), WHOLE)).rejects.toThrow('gone');
    expect(collection.draft.conditions.coverage?.areas).toMatchObject([
      { coveredPixels: 480_000, gaps: [{ y: 800, height: 200 }] },
    ]);
  });

  it('shoots the part that holds the post alone where only the post is asked for', async () => {
    const areas = [areaOf(), areaOf({ index: 1, name: 'aside' })];
    const postArea = { index: 0, box: { x: 0, y: 0, width: 500, height: 900 } };
    const layout = { ...heldPage().layout, height: 12_000 };
    const limits = { scope: 'post', mostScreens: 120 } as const;
    const { pictures, coverage } = await start(scrolls(), { areas, postArea, layout }, limits);
    expect(pictures.map(({ area }) => area)).toEqual([0, 0, 0]);
    expect(coverage?.areas).toHaveLength(1);
  });
});

describe('the limit of screens', () => {
  it('leaves room for the part that holds the post, and at least one for the page', () => {
    const held = heldPage({
      areas: [areaOf()],
      postArea: { index: 0, box: { x: 0, y: 0, width: 1, height: 1 } },
    });
    expect(leaveForAreas({ scope: 'page', mostScreens: 10 }, held).mostScreens).toBe(7);
    expect(leaveForAreas({ scope: 'page', mostScreens: 2 }, held).mostScreens).toBe(1);
    expect(leaveForAreas({ scope: 'page', mostScreens: 2 }, heldPage()).mostScreens).toBe(2);
  });
});
