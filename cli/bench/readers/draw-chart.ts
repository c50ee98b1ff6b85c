import type { Chart } from './part.ts';

const [WIDTH, HEIGHT] = [720, 400];
const PLOT = { left: 76, right: 540, top: 52, bottom: 344 } as const;
/** Distance of names at the ends of lines, so that none stands over another. */
const NAME_HEIGHT = 18;

const inXml = (text: string): string => text.replace(/[&<>"]/g, (at) => `&#${at.charCodeAt(0)};`);

/** A scale of an axis: its marks, and where a value stands between 0 and 1. */
type Scale = { readonly marks: readonly number[]; readonly at: (value: number) => number };

const linear = (most: number): Scale => {
  const rough = most / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((by) => by * power >= rough) ?? 10) * power;
  const count = Math.ceil(most / step);
  const end = count * step;
  return {
    marks: Array.from({ length: count + 1 }, (_, at) => at * step),
    at: (value) => value / end,
  };
};

const logarithmic = (values: readonly number[]): Scale => {
  const [from, to] = [Math.min(...values), Math.max(...values)].map(Math.log10) as [number, number];
  const [first, last] = [Math.floor(from), Math.max(Math.ceil(to), Math.floor(from) + 1)];
  return {
    marks: Array.from({ length: last - first + 1 }, (_, at) => 10 ** (first + at)),
    at: (value) => (Math.log10(value) - first) / (last - first),
  };
};

const scaleOf = (values: readonly number[], isLogarithmic: boolean): Scale =>
  isLogarithmic ? logarithmic(values) : linear(Math.max(...values));

const figure = (value: number): string =>
  value >= 1 ? value.toLocaleString('en') : String(Number(value.toPrecision(2)));

const round = (value: number): string => value.toFixed(1);

/** Places for the names, each near the end of its line, from the top down. */
const placeNames = (ends: readonly number[]): readonly number[] => {
  const order = ends.map((y, at) => ({ y, at })).sort((one, other) => one.y - other.y);
  const placed: number[] = [];
  let least = PLOT.top;
  for (const { y, at } of order) {
    const place = Math.max(y, least);
    placed[at] = place;
    least = place + NAME_HEIGHT;
  }
  return placed;
};

const STYLE = `
    text { font: 13px system-ui, sans-serif; fill: #1d2433; }
    .title { font-weight: 650; font-size: 15px; }
    .mark { fill: #5a6478; }
    .grid { stroke: #d9dde5; }
    .back { fill: #ffffff; }
    .line { fill: none; stroke-width: 2.5; stroke-linejoin: round; }
    .c0 { stroke: #2b4c8c; } .c1 { stroke: #b4540a; } .c2 { stroke: #2e7d5b; }
    .c3 { stroke: #8c2f7a; } .c4 { stroke: #6b7280; } .c5 { stroke: #a02c2c; }
    @media (prefers-color-scheme: dark) {
      text { fill: #e6e9f0; }
      .mark { fill: #a5aec0; }
      .grid { stroke: #353d4e; }
      .back { fill: #161b26; }
      .c0 { stroke: #8fb0f0; } .c1 { stroke: #f0a35e; } .c2 { stroke: #7fd0a8; }
      .c3 { stroke: #dd9ad0; } .c4 { stroke: #b3bac8; } .c5 { stroke: #f09090; }
    }`;

/** Each line has dashes of its own too, for who does not tell the colours apart. */
const DASHES = ['', '8 4', '2 4', '10 3 2 3', '4 2', '1 3'];

const drawLines = (
  { lines }: Chart,
  toX: (value: number) => number,
  toY: (value: number) => number,
): readonly string[] => {
  const names = placeNames(lines.map(({ points }) => toY(points.at(-1)?.[1] ?? 0)));
  return lines.flatMap(({ name, points }, at) => {
    const path = points.map(([x, y]) => `${round(toX(x))},${round(toY(y))}`).join(' ');
    const [endX, endY] = [toX(points.at(-1)?.[0] ?? 0), toY(points.at(-1)?.[1] ?? 0)];
    const place = names[at] ?? endY;
    const look = `class="line c${at % 6}"`;
    return [
      `<polyline ${look} stroke-dasharray="${DASHES[at % DASHES.length]}" points="${path}"/>`,
      ...points.map(
        ([x, y]) =>
          `<circle class="c${at % 6} back" stroke-width="2" r="3.5" ` +
          `cx="${round(toX(x))}" cy="${round(toY(y))}"/>`,
      ),
      `<path class="grid" fill="none" d="M${round(endX + 5)} ${round(endY)} ` +
        `L${PLOT.right + 8} ${round(place)}"/>`,
      `<text x="${PLOT.right + 12}" y="${round(place + 4)}">${inXml(name)}</text>`,
    ];
  });
};

/** Draws lines over a scale as an SVG, in light and dark as the reader's screen is. */
export const drawChart = (chart: Chart): string => {
  const { title, x, y, lines, isLogarithmic = false } = chart;
  const points = lines.flatMap((line) => line.points);
  const across = scaleOf(
    points.map(([value]) => value),
    isLogarithmic,
  );
  const up = scaleOf(
    points.map(([, value]) => value),
    isLogarithmic,
  );
  const toX = (value: number) => PLOT.left + across.at(value) * (PLOT.right - PLOT.left);
  const toY = (value: number) => PLOT.bottom - up.at(value) * (PLOT.bottom - PLOT.top);
  const marks = [
    ...up.marks.flatMap((value) => [
      `<path class="grid" d="M${PLOT.left} ${round(toY(value))} H${PLOT.right}"/>`,
      `<text class="mark" text-anchor="end" x="${PLOT.left - 8}" ` +
        `y="${round(toY(value) + 4)}">${figure(value)}</text>`,
    ]),
    ...across.marks.map(
      (value) =>
        `<text class="mark" text-anchor="middle" x="${round(toX(value))}" ` +
        `y="${PLOT.bottom + 20}">${figure(value)}</text>`,
    ),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" \
aria-label="${inXml(title)}">
  <style>${STYLE}
  </style>
  <rect class="back" width="${WIDTH}" height="${HEIGHT}"/>
  <text class="title" x="16" y="26">${inXml(title)}</text>
  <text class="mark" x="16" y="44">${inXml(y)}</text>
  <text class="mark" text-anchor="middle" x="${(PLOT.left + PLOT.right) / 2}" \
y="${PLOT.bottom + 44}">${inXml(x)}</text>
  ${[...marks, ...drawLines(chart, toX, toY)].join('\n  ')}
</svg>
`;
};
