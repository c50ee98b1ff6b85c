import type { Part } from './part.ts';

/** What a part was measured on, and when; the load is that of the last minute, of all programs. */
export type Circumstances = {
  /** ISO 8601, the day. */
  readonly date: string;
  readonly commit: string;
  readonly machine: string;
  readonly browser: string;
  readonly load: { readonly before: number; readonly after: number };
};

/** A part as it is kept from one run to the next. */
export type Measured = Part & { readonly on: Circumstances };

const row = (cells: readonly (string | number)[]): string =>
  `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;

const writePart = (name: string, { title, about, columns, rows, chart, on }: Measured): string =>
  [
    `## ${title}`,
    about,
    [row(columns), row(columns.map(() => '---')), ...rows.map(row)].join('\n'),
    ...(chart ? [`![${chart.title}](pictures/benchmark-${name}.svg)`] : []),
    `Measured on ${on.date} at ${on.commit}: ${on.machine}, ${on.browser}; load ` +
      `${on.load.before.toFixed(1)} before and ${on.load.after.toFixed(1)} after.`,
  ].join('\n\n');

const LEAD = `# Benchmarks

Written by \`npm run bench\`, which measures the built extension in a real browser. Ratios within
one run tell more than seconds do: both sides of each were measured in turns on one machine. Below
each table stand the machine, the day and the load of the machine by all its programs; where that
is above the number of its cores, seconds are longer than on a computer that does nothing else. The
figures themselves are in [benchmarks.json](benchmarks.json).`;

/** The page of all parts that were ever measured, each with its latest figures. */
export const writePage = (parts: ReadonlyMap<string, Measured>): string =>
  `${[LEAD, ...[...parts].map(([name, part]) => writePart(name, part))].join('\n\n')}\n`;
