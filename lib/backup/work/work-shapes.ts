import { ITEM_ROLES } from '../../evidence/item-role.ts';
import { LIST_STATES, PAUSE_REASONS } from '../../evidence/list/capture-list.ts';
import { LINE_REASONS } from '../../evidence/list/line-reason.ts';
import { LINE_STATES } from '../../evidence/list/list-line.ts';
import { SCOPES } from '../../evidence/page/scope.ts';
import { WATCH_STATES } from '../../evidence/watch/watch.ts';
import {
  list,
  literal,
  object,
  oneOf,
  optional,
  type Shape,
  text,
  whole,
} from '../../format/shape.ts';
import { instant } from '../../format/shapes/instant-shape.ts';
import { zone } from '../case-shapes.ts';

const flag: Shape<boolean> = (value) => typeof value === 'boolean';
const duration: Shape<number> = (value): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** An address that a list may open: of the web, and no script or file. */
const webAddress: Shape<string> = (value): value is string =>
  text(value) && URL.canParse(value) && /^https?:$/u.test(new URL(value).protocol);

const atLeastOne: Shape<number> = (value): value is number => whole(value) && value > 0;
const clock: Shape<string> = (value): value is string =>
  text(value) && /^(?:[01]?\d|2[0-3]):[0-5]\d$/u.test(value);

const begins = { from: instant, until: optional(instant) };
const hourly = object({ ...begins, everyHours: atLeastOne });
const daily = object({ ...begins, dailyAt: list(clock), timeZone: zone });
const schedule: Shape<unknown> = (value): value is unknown =>
  hourly(value) || (daily(value) && value.dailyAt.length > 0);

/** A list, as much of it as any screen or step of it reads. */
export const captureList = object({
  id: text,
  matterId: text,
  name: text,
  tags: list(text),
  role: oneOf([...ITEM_ROLES, '']),
  pace: object({
    pauseMs: duration,
    jitterMs: duration,
    mostAnHour: atLeastOne,
    retryMs: duration,
  }),
  scope: optional(oneOf(SCOPES)),
  allSites: optional(flag),
  openAll: optional(flag),
  state: oneOf(LIST_STATES),
  madeAt: instant,
  startedAt: optional(instant),
  watch: optional(text),
  endedAt: optional(instant),
  pausedBy: optional(oneOf(PAUSE_REASONS)),
});

/** A line of a list. */
export const listLine = object({
  list: text,
  n: atLeastOne,
  given: text,
  url: optional(webAddress),
  row: optional(whole),
  state: oneOf(LINE_STATES),
  reason: optional(oneOf(LINE_REASONS)),
  sameAs: optional(whole),
  known: optional(list(text)),
  tries: whole,
  nextAt: optional(instant),
  openedAt: optional(instant),
  endedAt: optional(instant),
  title: optional(text),
  landed: optional(text),
  status: optional(whole),
  due: optional(instant),
  route: optional(literal('no-session')),
  item: optional(text),
});

/** A watch. */
export const watchRow = object({
  id: text,
  matterId: text,
  name: text,
  url: webAddress,
  of: optional(text),
  act: optional(text),
  signedOut: optional(flag),
  signedOutOf: optional(text),
  schedule,
  state: oneOf(WATCH_STATES),
  offBy: optional(literal('restored')),
  madeAt: instant,
  list: text,
  done: instant,
});
