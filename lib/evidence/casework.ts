import type { CommentFacts } from './comments/comment-list.ts';
import type { StatedTime } from './item.ts';
import type { Instant } from './matter.ts';
import type { Anchor } from './statement/anchor.ts';
import type { SeenOnVisit } from './watch/visit.ts';

/** A time of the case: its first instant, its precision, and the zone (IANA) it was written in. */
export type CaseTime = {
  readonly at: Instant;
  readonly precision: NonNullable<StatedTime['precision']>;
  readonly timeZone: string;
};

/** The fields that every entry of a case file has; `id` is a ULID. */
type Entry<Kind extends string> = {
  readonly id: string;
  readonly matterId: string;
  readonly kind: Kind;
  /** It came with a restored backup whose log has other words for it, or none. */
  readonly fromBackup?: true;
};

export const PARTY_ROLES = [
  'plaintiff',
  'defendant',
  'applicant',
  'respondent',
  'appellant',
  'appellee',
  'third-party',
] as const;
/** A party to the proceedings. */
export type Party = Entry<'party'> & {
  readonly name: string;
  readonly role: (typeof PARTY_ROLES)[number];
  readonly counsel?: string;
};

export const ENTITY_TYPES = ['company', 'brand', 'person', 'product'] as const;
/** Who or what is affected: its names in posts, in any script, and why it has standing. */
export type Entity = Entry<'entity'> & {
  readonly name: string;
  readonly type: (typeof ENTITY_TYPES)[number];
  readonly aliases: readonly string[];
  readonly handles: readonly string[];
  readonly standing: string;
};

/**
 * An account on a platform; `platform` is the key that recognisers use, `platformId` the id that
 * stays when the handle changes.
 */
export type Account = {
  readonly platform: string;
  readonly handle: string;
  readonly platformId?: string;
  readonly url?: string;
  readonly earlierNames: readonly string[];
};
/** A person or company alleged to be behind accounts. */
export type Respondent = Entry<'respondent'> & {
  readonly name: string;
  readonly note: string;
  readonly accounts: readonly Account[];
};

export const KEY_DATE_TYPES = [
  'demand-letter',
  'filing',
  'petition',
  'hearing',
  'order-made',
  'order-served',
  'appeal',
  'judgment',
  'act-due',
  'other',
] as const;
/** A date of the case. `proof` is the item that proves it. */
export type KeyDate = Entry<'key-date'> & {
  readonly type: (typeof KEY_DATE_TYPES)[number];
  readonly time: CaseTime;
  readonly note: string;
  readonly proof?: string;
};

export const STATEMENT_CATEGORIES = [
  'false-fact',
  'insult',
  'insinuation',
  'misleading',
  'breach-of-order',
] as const;
/**
 * Words of an item that the matter is about. `counterEvidence` are ids of items, `entities` the ids
 * of the entities that the words concern. `comment` is the comment whose words they are, as the
 * sealed list of comments states it; where it is absent, they are of the post.
 */
export type Statement = Entry<'statement'> & {
  readonly item: string;
  readonly anchor: Anchor;
  readonly comment?: CommentFacts;
  readonly category: (typeof STATEMENT_CATEGORIES)[number];
  /** Why the words are wrong; goes out. */
  readonly why: string;
  /** A remark for counsel alone: it is in no package of another profile. */
  readonly internalNote?: string;
  readonly counterEvidence: readonly string[];
  readonly entities: readonly string[];
  readonly translation?: { readonly language: string; readonly text: string; readonly by: string };
};

export const ACT_TYPES = [
  'cease',
  'delete',
  'clarify',
  'apologise',
  'restore-reputation',
  'homepage-statement',
  'pay',
] as const;
/** The channels by which an alert or a clarification reaches people. */
export const CHANNELS = [
  'in-site',
  'daily-report',
  'e-mail',
  'sms',
  'wechat',
  'app',
  'public-page',
] as const;
export type Channel = (typeof CHANNELS)[number];
/**
 * An act that a court ordered. `wrongs` are the items (the wrong pushes) whose channels and
 * recipients a clarification must match.
 */
export type OrderedAct = Entry<'act'> & {
  readonly type: (typeof ACT_TYPES)[number];
  readonly words: string;
  readonly channels: readonly Channel[];
  readonly recipients: readonly string[];
  readonly durationDays?: number;
  readonly due?: CaseTime;
  readonly wrongs: readonly string[];
  /** The text to be put up, word for word, where the order or an annex to it states one. */
  readonly prescribed?: string;
  /** The sum ordered, as the order states it: `人民币50,000元`. */
  readonly sum?: string;
  readonly paidOn?: CaseTime;
};

export const VERDICTS = ['met', 'not-met', 'cannot-tell'] as const;
/**
 * What an item shows of an ordered act, as a person judges it; `about` is the wrong item that the
 * observation concerns, if it concerns one.
 */
export type Observation = Entry<'observation'> & {
  readonly act: string;
  readonly item: string;
  readonly about?: string;
  readonly verdict: (typeof VERDICTS)[number];
  readonly channels: readonly Channel[];
  readonly recipients: readonly string[];
  readonly note: string;
};

/** How a false alert reached people, as an item shows it; entered by a person. */
export type Push = Entry<'push'> & {
  readonly item: string;
  readonly time?: CaseTime;
  readonly channel: Channel;
  readonly recipients: readonly string[];
};

/**
 * A link from one item to another: `from` answers `to`, reposts it, is the official record of what
 * it alleges, or has the same text. `time` is the date that an official record states.
 */
export type Link = Entry<'link'> & {
  readonly type: 'answers' | 'reposts' | 'record-of' | 'same-text';
  readonly from: string;
  readonly to: string;
  readonly note: string;
  readonly time?: CaseTime;
};

/** A number whose reaching is a fact of the case, for example 500 reposts; never a conclusion. */
export type Threshold = Entry<'threshold'> & {
  readonly measure: 'views' | 'reposts' | 'comments' | 'likes';
  readonly count: number;
  readonly note: string;
};

/** A visit of a watched page, as an entry of the case file. */
export type Visit = Entry<'visit'> & SeenOnVisit;

/** Another matter that is related to this one. */
export type Related = Entry<'related'> & { readonly matter: string; readonly note: string };

/** An entry of a matter's case file, made by people. It is not sealed; changes are logged. */
export type CaseEntry =
  | Party
  | Entity
  | Respondent
  | KeyDate
  | Statement
  | OrderedAct
  | Observation
  | Push
  | Link
  | Threshold
  | Visit
  | Related;
export type CaseKind = CaseEntry['kind'];
export type CaseEntryOf<Kind extends CaseKind> = Extract<CaseEntry, { readonly kind: Kind }>;
