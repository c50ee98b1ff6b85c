import { describe, expect, it } from 'vitest';
import { drawChart } from '../../../cli/bench/readers/draw-chart.ts';
import type { Chart } from '../../../cli/bench/readers/part.ts';
import { type Measured, writePage } from '../../../cli/bench/readers/write-page.ts';

const CHART: Chart = {
  ...{ title: 'Press & sealed', x: 'Screens', y: 'Seconds' },
  lines: [
    {
      name: '<ours>',
      points: [
        [1, 1],
        [10, 5],
      ],
    },
    {
      name: 'floor',
      points: [
        [1, 0.5],
        [10, 4.9],
      ],
    },
  ],
};
const PART: Measured = {
  title: 'Export',
  about: 'What was done.',
  columns: ['Items', 'a | b'],
  rows: [[60, '1.2 s']],
  chart: CHART,
  on: {
    ...{ date: '2026-11-30', commit: 'abc1234', machine: '2 × CPU', browser: 'Chrome/156' },
    load: { before: 0.5, after: 12 },
  },
};

describe('the page of benches', () => {
  it('has a table, a picture, and the load beside which each part was measured', () => {
    const page = writePage(new Map([['export', PART]]));
    expect(page).toContain('| Items | a \\| b |\n| --- | --- |\n| 60 | 1.2 s |');
    expect(page).toContain('![Press & sealed](pictures/benchmark-export.svg)');
    expect(page).toContain('2026-11-30 at abc1234: 2 × CPU, Chrome/156; load 0.5 before and 12.0');
  });
});

const heights = (svg: string) =>
  [...svg.matchAll(/<circle [^>]* cy="([\d.]+)"/gu)].map(([, y]) => Number(y));
const names = (svg: string) =>
  [...svg.matchAll(/<text x="552" y="([\d.]+)">([^<]*)/gu)].map(([, y, name]) => [Number(y), name]);

describe('a chart', () => {
  it('draws more higher up, and never one name over another', () => {
    const svg = drawChart(CHART);
    const [one = 0, ten = 0, , floor = 0] = heights(svg);
    expect(ten).toBeLessThan(floor);
    expect(ten).toBeLessThan(one);
    const [[first, ours] = [], [second] = []] = names(svg);
    expect(ours).toBe('&#60;ours&#62;');
    expect(Number(second) - Number(first)).toBeGreaterThanOrEqual(18);
    expect(svg).toContain('prefers-color-scheme: dark');
  });

  it('of both axes logarithmic rises as far for ten times as for a hundred times ten', () => {
    const points = [1, 10, 100].map((at) => [at, at] as const);
    const svg = drawChart({ ...CHART, isLogarithmic: true, lines: [{ name: 'n', points }] });
    const [low = 0, middle = 0, high = 0] = heights(svg);
    expect(low - middle).toBeCloseTo(middle - high, 0);
  });
});
