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

/** One of these is done, then cut off; what people do most comes twice. */
const ACTS: readonly Act[] = [
  ...[capturing, labelling, exporting, importing, listing, capturing, watching, upgrading],
  ...[labelling, importing],
];

/** So many kills of one profile; another begins then, so that the store does not grow for ever. */
const KILLS_OF_A_PROFILE = 20;
/** How far past the time that an act takes in peace it is killed at the latest. */
const PAST = 1.3;

/** How long each act took in peace on this machine, in milliseconds. */
const lengths = new Map<Act, number>();

const doInPeace = async (world: World, act: Act): Promise<number> => {
  const work = await act.prepare(world);
  const begun = Date.now();
  await work();
  const took = Date.now() - begun;
  lengths.set(act, took);
  for (const page of await world.product.browser.pages())
    if (page.url() !== 'about:blank') await page.close();
  const { items } = await judge(world);
  const captured = items.map(({ record }) => JSON.parse(record));
  const own = captured.find(({ page }) => page.url === world.pages.url('/'));
  world.whole ??= own?.artifacts.map(({ path }: { path: string }) => path);
  return took;
};

/** Does an act until the process is killed. What was asked of one that is gone never answers. */
const doUntilKilled = async (
  world: World,
  { prepare, repeats }: Act,
  victim: Victim,
  ms: number,
): Promise<void> => {
  const work = await prepare(world);
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

const killOnce = async (world: World, act: Act): Promise<Judged> => {
  const took = lengths.get(act) ?? (await doInPeace(world, act));
  const victim = act.victims[world.chance(2) ? 0 : world.chance(act.victims.length)] ?? 'browser';
  const ms = world.chance(took * PAST);
  try {
    await doUntilKilled(world, act, victim, ms);
    await act.settle?.(world);
    await judge(world);
  } catch (error) {
    return { act: act.name, victim, fault: `after ${ms} ms: ${(error as Error).stack ?? error}` };
  }
  return { act: act.name, victim };
};

/** Kills until something is wrong, or so many times; returns how many kills there were. */
const killOneProfile = async (
  seed: number,
  first: number,
  count: number,
  told: (judged: Judged) => void,
): Promise<number> => {
  const world = await newWorld(seed);
  try {
    for (let at = 0; at < count; at += 1) {
      const judged = await killOnce(world, ACTS[(first + at) % ACTS.length] ?? capturing);
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
export const runKills = async (
  seed: number,
  count: number,
  told: (judged: Judged) => void,
): Promise<void> => {
  for (let done = 0; done < count; )
    done += await killOneProfile(
      seed + done,
      done,
      Math.min(KILLS_OF_A_PROFILE, count - done),
      told,
    );
};
