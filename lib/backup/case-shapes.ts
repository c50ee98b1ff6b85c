import {
  ACT_TYPES,
  type CaseKind,
  CHANNELS,
  ENTITY_TYPES,
  KEY_DATE_TYPES,
  PARTY_ROLES,
  STATEMENT_CATEGORIES,
  VERDICTS,
} from '../evidence/casework.ts';
import { isDigest } from '../evidence/digest.ts';
import { VISIT_ROUTES } from '../evidence/watch/visit.ts';
import { VISIT_STATES } from '../evidence/watch/visit-state.ts';
import { VISIT_WHYS } from '../evidence/watch/visit-why.ts';
import {
  list,
  literal,
  object,
  oneOf,
  optional,
  type Shape,
  text,
  whole,
} from '../format/shape.ts';
import { anchorShape } from '../format/shapes/anchor-shape.ts';
import { instant } from '../format/shapes/instant-shape.ts';
import { commentShape } from '../format/shapes/parse-comments.ts';

/** A time zone that this browser knows. */
export const zone: Shape<string> = (value): value is string => {
  try {
    return text(value) && new Intl.DateTimeFormat('en', { timeZone: value }) !== undefined;
  } catch {
    return false;
  }
};

const caseTime = object({
  at: instant,
  precision: oneOf(['second', 'minute', 'hour', 'day', 'month', 'year']),
  timeZone: zone,
});
const texts = list(text);
const channels = list(oneOf(CHANNELS));

const entry = <Kind extends CaseKind>(kind: Kind) => ({
  id: text,
  matterId: text,
  kind: literal(kind),
});

const anchor = anchorShape(
  object({
    artifact: text,
    digest: isDigest,
    exact: text,
    prefix: text,
    suffix: text,
    start: whole,
    end: whole,
  }),
);
const account = object({
  platform: text,
  handle: text,
  platformId: optional(text),
  url: optional(text),
  earlierNames: texts,
});
const visitDifference = object({
  before: isDigest,
  after: isDigest,
  gone: whole,
  came: whole,
  ignored: object({ count: whole, time: whole }),
});
const visitPosts = object({
  ...{ by: text, linked: whole, seen: texts, fresh: texts },
  ...{ since: optional(instant), cut: optional(whole) },
});
const translation = object({ language: text, text, by: text });

/** The shape of each kind of case file entry: a screen or an export stumbles over any other. */
const SHAPES: { readonly [Kind in CaseKind]: Shape<unknown> } = {
  party: object({
    ...entry('party'),
    name: text,
    role: oneOf(PARTY_ROLES),
    counsel: optional(text),
  }),
  entity: object({
    ...entry('entity'),
    name: text,
    type: oneOf(ENTITY_TYPES),
    aliases: texts,
    handles: texts,
    standing: text,
  }),
  respondent: object({ ...entry('respondent'), name: text, note: text, accounts: list(account) }),
  'key-date': object({
    ...entry('key-date'),
    type: oneOf(KEY_DATE_TYPES),
    time: caseTime,
    note: text,
    proof: optional(text),
  }),
  statement: object({
    ...entry('statement'),
    item: text,
    anchor,
    comment: optional(commentShape),
    category: oneOf(STATEMENT_CATEGORIES),
    why: text,
    internalNote: optional(text),
    counterEvidence: texts,
    entities: texts,
    translation: optional(translation),
  }),
  act: object({
    ...entry('act'),
    type: oneOf(ACT_TYPES),
    words: text,
    channels,
    recipients: texts,
    durationDays: optional(whole),
    due: optional(caseTime),
    wrongs: texts,
    prescribed: optional(text),
    sum: optional(text),
    paidOn: optional(caseTime),
  }),
  observation: object({
    ...entry('observation'),
    act: text,
    item: text,
    about: optional(text),
    verdict: oneOf(VERDICTS),
    channels,
    recipients: texts,
    note: text,
  }),
  push: object({
    ...entry('push'),
    item: text,
    time: optional(caseTime),
    channel: oneOf(CHANNELS),
    recipients: texts,
  }),
  link: object({
    ...entry('link'),
    type: oneOf(['answers', 'reposts', 'record-of', 'same-text']),
    from: text,
    to: text,
    note: text,
    time: optional(caseTime),
  }),
  threshold: object({
    ...entry('threshold'),
    measure: oneOf(['views', 'reposts', 'comments', 'likes']),
    count: whole,
    note: text,
  }),
  visit: object({
    ...entry('visit'),
    watch: text,
    act: optional(text),
    url: text,
    of: optional(text),
    comparedWith: optional(text),
    route: oneOf(VISIT_ROUTES),
    due: instant,
    at: optional(instant),
    item: optional(text),
    state: oneOf(VISIT_STATES),
    why: optional(oneOf(VISIT_WHYS)),
    words: optional(text),
    status: optional(whole),
    difference: optional(visitDifference),
    posts: optional(visitPosts),
  }),
  related: object({ ...entry('related'), matter: text, note: text }),
};

/** A whole case file entry of a known kind. */
export const caseEntry: Shape<unknown> = (value): value is unknown => {
  const kind = (value as { readonly kind?: unknown } | null)?.kind;
  return typeof kind === 'string' && Object.hasOwn(SHAPES, kind) && SHAPES[kind as CaseKind](value);
};
