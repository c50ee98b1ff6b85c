/** A figure of a table: a text as it is to be read, or a number. */
export type Cell = string | number;

/** A picture of figures: lines over a scale, or bars side by side. */
export type Chart = {
  readonly title: string;
  /** What the horizontal and the vertical axis count. */
  readonly x: string;
  readonly y: string;
  /** Both axes are logarithmic: growth in proportion is a line that rises as fast as it runs. */
  readonly isLogarithmic?: boolean;
  readonly lines: readonly {
    readonly name: string;
    readonly points: readonly (readonly [x: number, y: number])[];
  }[];
};

/** What one bench measured, for readers: a table, and what is to be known to read it. */
export type Part = {
  readonly title: string;
  /** What was done, against what, in plain sentences. */
  readonly about: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly chart?: Chart;
};

/** The middle one of several figures, or the greater of the middle two. */
export const median = (all: readonly number[]): number =>
  [...all].sort((one, other) => one - other)[Math.floor(all.length / 2)] ?? Number.NaN;
