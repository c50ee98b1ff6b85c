import type { Chart, Part } from '../readers/part.ts';
import { SINGLE_FILE } from './fetch-single-file.ts';

/**
 * What was measured of a post of so many screens, in milliseconds and bytes; `singleFile` is absent
 * where it could not be had.
 */
export type MeasuredPost = {
  readonly screens: number;
  readonly time: number;
  readonly least: number;
  readonly redraw: number;
  readonly bytes: number;
  readonly singleFile?: {
    readonly asItComes: number;
    readonly withoutWait: number;
    readonly bytes: number;
  };
};

export const seconds = (ms: number): string => `${(ms / 1_000).toFixed(2)} s`;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

export const kilobytes = (bytes: number): string => `${(bytes / 1e3).toFixed(1)} kB`;

const about = (runs: number): string =>
  `A post as blogs and Mastodon mark it up, as many screens of 800 px tall, captured whole: ` +
  `pictures, document, text, post, redrawing, digests, record and log line. Browsers give an ` +
  `extension no more than two pictures of a tab a second: so many calls are the least ` +
  `that any extension needs. html2canvas alone redraws the page in it and keeps nothing. The ` +
  `middle of ${runs} runs in turns.`;

const ABOUT_SINGLE_FILE =
  `Beside them the code of SingleFile (${SINGLE_FILE.name} ${SINGLE_FILE.version}, fetched from ` +
  `the npm registry for this run; its extension is in no package of the registry) makes one HTML ` +
  `file of the same page in the same browser: as it comes, when on a page that is longer than ` +
  `the window it waits for pictures that load late, and without that wait. It takes no picture, ` +
  `and here stores, hashes and logs nothing; what its extension needs to save the file comes on ` +
  `top.`;

const WITHOUT_SINGLE_FILE =
  `SingleFile is not beside them: ${SINGLE_FILE.name} ${SINGLE_FILE.version} could not be ` +
  `fetched from the npm registry.`;

const chartOf = (posts: readonly MeasuredPost[]): Chart => {
  const lines = [
    { name: 'Press to sealed', of: ({ time }: MeasuredPost) => time },
    { name: 'Shots by the API alone', of: ({ least }: MeasuredPost) => least },
    { name: 'html2canvas alone', of: ({ redraw }: MeasuredPost) => redraw },
    { name: 'SingleFile', of: ({ singleFile }: MeasuredPost) => singleFile?.asItComes },
    { name: 'without its wait', of: ({ singleFile }: MeasuredPost) => singleFile?.withoutWait },
  ];
  return {
    ...{ title: 'From the press to the sealed item', x: 'Screens of the page', y: 'Seconds' },
    lines: lines
      .map(({ name, of }) => ({
        name,
        points: posts.flatMap((post) => {
          const took = of(post);
          return took === undefined ? [] : [[post.screens, took / 1_000] as const];
        }),
      }))
      .filter(({ points }) => points.length > 0),
  };
};

/** The figures of all posts as readers get them. */
export const partOf = (posts: readonly MeasuredPost[], runs: number): Part => {
  const isBeside = posts.some(({ singleFile }) => singleFile);
  return {
    title: 'From the press to the sealed item',
    about: `${about(runs)} ${isBeside ? ABOUT_SINGLE_FILE : WITHOUT_SINGLE_FILE}`,
    columns: [
      ...['Screens', 'Press to sealed', 'Shots by the API alone', 'Ratio', 'html2canvas alone'],
      'Bytes of the item',
      ...(isBeside ? ['SingleFile as it comes', 'without its wait', 'Bytes of its HTML'] : []),
    ],
    rows: posts.map(({ screens, time, least, redraw, bytes, singleFile: other }) => [
      ...[screens, seconds(time), seconds(least), (time / least).toFixed(2), seconds(redraw)],
      megabytes(bytes),
      ...(other
        ? [seconds(other.asItComes), seconds(other.withoutWait), kilobytes(other.bytes)]
        : []),
    ]),
    chart: chartOf(posts),
  };
};
