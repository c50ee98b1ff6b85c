import type { ItemRole } from '../item-role.ts';
import type { Instant } from '../matter.ts';
import type { Scope } from '../page/scope.ts';

/**
 * What a list is doing. `ready`: it was never started; `stopped`: a person ended it before its end;
 * `ended`: no line is left to open.
 */
export const LIST_STATES = ['ready', 'running', 'paused', 'stopped', 'ended'] as const;
export type ListState = (typeof LIST_STATES)[number];

/**
 * Why a list is paused: a person said so, or closed the window that its pages are opened in;
 * `restored`: it came out of a backup, into a browser that has not been given its sites.
 */
export const PAUSE_REASONS = [
  'person',
  'window-closed',
  'not-permitted',
  'no-room',
  'restored',
] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/**
 * How fast a list goes on at one host: the least pause between two pages of it, and up to how much
 * more, the most pages of it within an hour, and the wait before the second try of a page that
 * could not be had, after which each wait is longer. Times are milliseconds.
 */
export type ListPace = {
  readonly pauseMs: number;
  readonly jitterMs: number;
  readonly mostAnHour: number;
  readonly retryMs: number;
};

/** The pace until a person chooses another: slower than a person who reads. */
export const USUAL_PACE: ListPace = {
  pauseMs: 8_000,
  jitterMs: 7_000,
  mostAnHour: 120,
  retryMs: 60_000,
};

/** What a person chooses for all pages of a list. */
export type ListChoice = {
  readonly name: string;
  readonly tags: readonly string[];
  readonly role: ItemRole | '';
  readonly pace: ListPace;
  /** Absent: by the kind of page, as for every capture. */
  readonly scope?: Scope;
  /** Pictures of every page, by the right to all sites, which is held only while it is needed. */
  readonly allSites?: boolean;
  /** Whether what each page holds back is opened before it is captured. */
  readonly openAll?: boolean;
};

/** Addresses that are captured one after another for a matter. */
export type CaptureList = ListChoice & {
  readonly id: string;
  readonly matterId: string;
  readonly state: ListState;
  readonly madeAt: Instant;
  readonly startedAt?: Instant;
  /** The watch whose visits are made through it; such a list is in no view of lists. */
  readonly watch?: string;
  /** When it was stopped, or no line was left. */
  readonly endedAt?: Instant;
  /** Only while it is paused. */
  readonly pausedBy?: PauseReason;
};

/** Whether a list can be started, or go on. */
export const canGoOn = ({ state }: Pick<CaptureList, 'state'>): boolean =>
  state === 'ready' || state === 'paused' || state === 'stopped';
