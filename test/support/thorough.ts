import process from 'node:process';
import { describe, it } from 'vitest';

/**
 * Whether all tests run (`npm run test:all`). `npm test` leaves out pages that repeat one behaviour
 * in a browser, and some of the bytes of long files. It leaves out whole files too, those named
 * `*.thorough.test.ts`.
 */
export const isThorough = process.env.MATTERPROOF_TESTS === 'all';

/** All cases where all tests run, else one of each kind. */
export const casesOf = <T>(all: readonly T[], oneOfEach: readonly T[]): readonly T[] =>
  isThorough ? all : oneOfEach;

type Register = (title: string, test: () => unknown) => void;

const leaveOut: Register = () => {};

/** `it`, where all tests run; else the test is not even listed. */
export const itThoroughly: Register = isThorough ? it : leaveOut;

/** `describe`, where all tests run; else its tests are not even listed. */
export const describeThoroughly: Register = isThorough
  ? (title, tests) => describe(title, () => void tests())
  : leaveOut;
