import css from './spark-line.module.css';

type Props = {
  readonly name: string;
  readonly points: readonly { readonly at: number; readonly count: number }[];
};

const [WIDTH, HEIGHT, EDGE] = [96, 24, 3];

/** Counts over time as a line from zero up, each capture a dot; `name` says the same in words. */
export const SparkLine = ({ name, points }: Props) => {
  const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0];
  const most = Math.max(1, ...points.map(({ count }) => count));
  const placed = points.map(({ at, count }) => ({
    at,
    x: EDGE + ((at - first) / (last - first || 1)) * (WIDTH - 2 * EDGE),
    y: HEIGHT - EDGE - (count / most) * (HEIGHT - 2 * EDGE),
  }));
  return (
    // With a view box a narrow cell shows the line smaller, and cuts no count off its end.
    <svg
      className={css.spark}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={name}
    >
      <polyline points={placed.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {placed.map(({ at, x, y }) => (
        <circle key={at} cx={x} cy={y} r="2" />
      ))}
    </svg>
  );
};
