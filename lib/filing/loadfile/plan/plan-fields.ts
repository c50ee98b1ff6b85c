import { hexOf } from '../../../evidence/digest.ts';
import { type ExportItem, exhibitOf } from '../../../evidence/export-item.ts';
import { addressOf } from '../../../evidence/file/file-facts.ts';
import type { AlertFields, ItemRecord, Post } from '../../../evidence/item.ts';
import { platformName } from '../../../evidence/names/platform.ts';
import type { DatRow } from '../formats/dat.ts';
import { datLocalTime, datStatedTime, datTime, datZone } from '../formats/dat-times.ts';
import type { LoadFacts } from './load-facts.ts';

const joined = (words: readonly (string | undefined)[]): string =>
  words.filter((word) => word !== undefined && word !== '').join('; ');

/** The fields that name an item; every document of its family has them. */
export const itemFields = ({ input }: LoadFacts, item: ExportItem): DatRow => {
  const { record, number, digest } = item;
  const { timeZone, utcOffsetMinutes } = record.clock;
  return {
    CUSTODIAN: record.custodian.name,
    EXHIBIT: exhibitOf(input, item),
    ITEMNO: String(number),
    CAPTURED_UTC: datTime(record.capturedAt),
    CAPTURED_LOCAL: datLocalTime(record.capturedAt, utcOffsetMinutes),
    TIMEZONE: datZone(timeZone, utcOffsetMinutes),
    SEALED_UTC: datTime(record.sealedAt),
    RECORD_SHA256: hexOf(digest),
  };
};

const repostWords = ({ repostOf }: Post): string | undefined =>
  repostOf &&
  joined([repostOf.author?.name ?? repostOf.author?.handle, repostOf.url, repostOf.text]);

const alertFields = (alert: AlertFields | undefined): DatRow => ({
  ALERT_SUBJECT: alert?.subject,
  ALERT_ID: alert?.subjectId,
  ALERT_FACT: joined([alert?.riskLabel, alert?.allegedFact]),
  ALERT_EVENT: datStatedTime(alert?.eventDate),
  ALERT_PUSHED: datStatedTime(alert?.pushedAt),
  ALERT_CHANNEL: alert?.channel,
  ALERT_SCOPE: alert?.scope,
});

const timeFields = ({ published, edited }: Pick<Post, 'published' | 'edited'>): DatRow => ({
  PUBLISHED_RAW: published && joined([published.raw, published.shown]),
  PUBLISHED_UTC: datTime(published?.at),
  PUBLISHED_PRECISION: published?.precision,
  PUBLISHED_SOURCE: published?.source,
  EDITED_RAW: edited?.raw,
});

const postFields = (post: Post): DatRow => ({
  PLATFORM: post.platform && platformName(post.platform, 'en'),
  AUTHOR: post.author?.name ?? post.author?.handle,
  AUTHORID: post.author?.id ?? post.author?.handle,
  AUTHORURL: post.author?.url,
  POSTURL: post.url,
  ...timeFields(post),
  VIEWS: post.engagement?.views?.raw,
  REPOSTS: post.engagement?.reposts?.raw,
  COMMENTS: post.engagement?.comments?.raw,
  LIKES: post.engagement?.likes?.raw,
  REPOST_OF: repostWords(post),
  ...alertFields(post.alert),
});

const caseFields = (facts: LoadFacts, { record }: ExportItem): DatRow => {
  const { statements = 0, entities = [] } = facts.cases.get(record.id) ?? {};
  return {
    STATEMENTCOUNT: facts.input.caseFile && String(statements),
    ENTITIES: joined(entities),
  };
};

const problemWords = ({ problems }: ItemRecord): string =>
  joined([...new Set(problems.map(({ code, part }) => (part ? `${code} (${part})` : code)))]);

/** The fields of the page itself: what it states, and what the case file and the log say of it. */
export const pageFields = (facts: LoadFacts, item: ExportItem): DatRow => {
  const { record, labels } = item;
  const stamp = facts.stamps.get(record.id);
  const { skew } = record.clock;
  return {
    ...itemFields(facts, item),
    ...(record.post && postFields(record.post)),
    TITLE: record.post?.title ?? record.page.title,
    PAGEURL: addressOf(record),
    SKEW_MIN_MS: skew && String(skew.minMs),
    SKEW_MAX_MS: skew && String(skew.maxMs),
    ROLE: labels.role || undefined,
    ...caseFields(facts, item),
    STATUS: record.status,
    PROBLEMS: problemWords(record),
    TSA_TIME: datTime(stamp?.time),
    TSA_NAME: stamp?.authority,
  };
};
