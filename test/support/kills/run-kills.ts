import { setTimeout } from 'node:timers/promises';
import { capturing } from './acts/capture.ts';
import { exporting } from './acts/export.ts';
import { importing } from './acts/import.ts';
import { labelling } from './acts/label.ts';
import { listing } from './acts/lists.ts';
import { upgrading } from './acts/upgrade.ts';
import { watching } from './acts/watches.ts';
import { judge } from './judge.ts';
import { kill } from './kill-process.ts';
import { launchAgain, newWorld } from './new-world.ts';
import type { Act, Victim, World } from './world.ts';

/** One after another is done, then cut off: what people do most comes most. */
const ACTS: readonly Act[] = [
  ...[capturing, listing, labelling, exporting, watching, importing, capturing, labelling],
  ...[upgrading, capturing],
  ...[importing, labelling, capturing, exporting, upgrading, listing, watching, capturing],
  ...[exporting, labelling],
];

/** At most so many kills of one profile, so that the store does not grow for ever. */
const KILLS_OF_A_PROFILE = 20;
/** How far past the time that an act takes it is killed at the latest. */
const PAST = 1.3;
/** One kill in so many ends the browser with all its processes. */
const BROWSERS = 4;

/**
 * Captures once in peace: what a whole capture has, and how long one takes here, in milliseconds,
 * by which the length of every act is known.
 */
const measureCapture = async (world: World): Promise<number> => {
  const work = await capturing.prepare(world);
  const begun = Date.now();
  await work();
  const took = Date.now() - begun;
  world.whole.digest = [...world.told.digests].at(-1) ?? '';
  for (const page of await world.product.browser.pages())
    if (page.url() !== 'about:blank') await page.close();
  return took;
};

/**
 * Does an act until the process is killed, so many milliseconds after its beginning. What was asked
 * of one that is gone never answers.
 */
const doUntilKilled = async (
  world: World,
  { repeats }: Act,
  work: () => Promise<unknown>,
  victim: Victim,
  ms: number,
): Promise<void> => {
  let isOver = false;
  const doing = async () => {
    do await work();
    while (repeats && !isOver);
  };
  doing().catch(() => {}); // it was cut off
  await setTimeout(ms);
  await kill(world, victim);
  isOver = true;
  if (victim === 'browser') world.product = await launchAgain(world);
};

/** A kill that was judged, and what was wrong after it. */
export type Judged = { readonly act: string; readonly victim: Victim; readonly fault?: string };

const killOnce = async (world: World, act: Act, oneCapture: number): Promise<Judged> => {
  const { chance } = world;
  const renderers = act.victims.filter((one) => one !== 'browser');
  const chosen = chance(BROWSERS) === 0 ? undefined : renderers[chance(renderers.length)];
  const victim = chosen ?? 'browser';
  const ms = chance(oneCapture * act.captures * PAST);
  try {
    const work = await act.prepare(world);
    await doUntilKilled(world, act, work, victim, ms);
    await act.settle?.(world);
    await judge(world);
  } catch (error) {
    return { act: act.name, victim, fault: `after ${ms} ms: ${(error as Error).stack ?? error}` };
  }
  return { act: act.name, victim };
};

type Range = { readonly first: number; readonly count: number };
type Told = (judged: Judged) => void;

/** Kills until something is wrong, or so many times; returns how many kills there were. */
const killOneProfile = async (
  seed: number,
  { first, count }: Range,
  told: Told,
): Promise<number> => {
  const world = await newWorld(seed);
  try {
    const oneCapture = await measureCapture(world);
    for (let at = 0; at < count; at += 1) {
      const judged = await killOnce(
        world,
        ACTS[(first + at) % ACTS.length] ?? capturing,
        oneCapture,
      );
      told(judged);
      if (judged.fault) return at + 1;
    }
    return count;
  } finally {
    await world.end();
  }
};

/**
 * Kills a browser, or renderers of it, so many times while something is done, and judges what is
 * left each time. The seed chooses what is done, what is killed and when. `told` hears of each.
 * After a fault it goes on with another profile.
 */
export const runKills = async (seed: number, count: number, told: Told): Promise<void> => {
  for (let first = 0; first < count; ) {
    const range = { first, count: Math.min(KILLS_OF_A_PROFILE, count - first) };
    first += await killOneProfile(seed + first, range, told);
  }
};
