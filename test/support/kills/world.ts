import type { LaunchedBrowser } from '../../../cli/browser/launch-browser.ts';
import type { serveListPages } from '../browser/pages/list-pages.ts';
import type { servePages } from '../browser/product.ts';
import type { Chance } from '../packages/faults.ts';

/** The labels of an item: the note that a screen said was saved, and the last one asked for. */
export type NoteTold = { saved: string; asked: string };

/** What the screens told a person before any kill: nothing of it may ever be lost. */
export type Acknowledged = {
  /** Digests of sealed or imported items. */
  readonly digests: Set<string>;
  readonly notes: Map<string, NoteTold>;
  /** Names of packages that were exported. */
  readonly exports: Set<string>;
};

/** One profile that outlives many browsers, and what they are worked with. */
export type World = {
  readonly profile: string;
  readonly build: string;
  readonly downloads: string;
  readonly pages: Awaited<ReturnType<typeof servePages>>;
  readonly site: Awaited<ReturnType<typeof serveListPages>>;
  readonly chance: Chance;
  readonly told: Acknowledged;
  /** A capture in peace, by its digest, and the paths of its files once it was judged. */
  readonly whole: { digest?: string; paths?: readonly string[] };
  product: LaunchedBrowser;
};

/** A kind of process to kill: the browser with all its processes, or renderers alone. */
export type Victim = 'browser' | 'extension' | 'page';

/** Something that a person does, or that goes on by itself, and may be cut off at any instant. */
export type Act = {
  readonly name: string;
  readonly victims: readonly Victim[];
  /** It can be done over and over; else it is done once. */
  readonly repeats?: true;
  /** How long it takes, as so many captures. */
  readonly captures: number;
  /** Prepares it, and returns what does it once, to the acknowledgement. */
  readonly prepare: (world: World) => Promise<() => Promise<unknown>>;
  /** Waits for what goes on by itself after a kill, and judges it. */
  readonly settle?: (world: World) => Promise<void>;
};
