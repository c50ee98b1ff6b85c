import type { AlertFields, ItemRecord, Post, StatedCount, StatedTime } from '../evidence/item.ts';
import type { Instant } from '../evidence/matter.ts';
import { bothNames, label, type ReportKey } from './bilingual.ts';
import { type Html, html } from './html.ts';

type Fact = readonly [ReportKey, Html | string | undefined];

/** Facts as a definition list; a fact without a value is left out. */
export const factList = (facts: readonly Fact[]): Html => {
  const known = facts.filter(([, value]) => value !== undefined && value !== '');
  const rows = known.map(([key, value]) => html`<dt>${label(key)}</dt><dd>${value}</dd>`);
  return html`<dl>${rows}</dl>`;
};

const plainTime = (at: Instant): string => at.replace('T', ' ').replace(/\.\d+Z$/, '');

/** An instant in UTC, and in local time where the offset is known. */
export const instant = (at: Instant, clock?: ItemRecord['clock']): string => {
  const utc = `${plainTime(at)} UTC`;
  if (!clock || Number.isNaN(Date.parse(at))) return utc;
  const local = new Date(Date.parse(at) + clock.utcOffsetMinutes * 60_000).toISOString();
  return `${utc} = ${plainTime(local)} ${clock.timeZone}`;
};

const stated = (time: StatedTime | undefined): string | undefined =>
  time &&
  (time.at ? `${time.raw} (${time.at}${time.precision ? `, ${time.precision}` : ''})` : time.raw);

const authorOf = ({ author }: Post): string | undefined =>
  author && [author.name, author.handle, author.id, author.url].filter(Boolean).join(' · ');

const countsOf = ({ engagement }: Post): string | undefined =>
  engagement &&
  Object.entries(engagement)
    .map(([name, count]: [string, StatedCount | undefined]) => `${name} ${count?.raw ?? ''}`)
    .join(' · ');

const alertFacts = (alert: AlertFields | undefined): readonly Fact[] => [
  ['alertPublisher', alert?.publisher],
  ['alertSubject', [alert?.subject, alert?.subjectId].filter(Boolean).join(' · ')],
  ['alertFact', [alert?.riskLabel, alert?.allegedFact].filter(Boolean).join(' · ')],
  ['alertEventDate', stated(alert?.eventDate)],
  ['alertPushedAt', stated(alert?.pushedAt)],
  ['channels', alert?.channel],
  ['recipients', alert?.scope],
];

const postFacts = (post: Post | undefined): readonly Fact[] =>
  post
    ? [
        ['kind', post.kind],
        ['platform', post.platform && bothNames(post.platform)],
        ['author', authorOf(post)],
        ['published', stated(post.published)],
        ['edited', stated(post.edited)],
        ['engagement', countsOf(post)],
        ...alertFacts(post.alert),
      ]
    : [];

/** What the sealed record says of the page, the post and the capture. */
export const recordFacts = ({ page, post, conditions, ...record }: ItemRecord): readonly Fact[] => [
  ['title', post?.title ?? page.title],
  ['url', page.url],
  ...postFacts(post),
  ['captured', instant(record.capturedAt, record.clock)],
  ['sealed', instant(record.sealedAt, record.clock)],
  ['custodian', [record.custodian.name, record.custodian.organisation].filter(Boolean).join(' · ')],
  ['status', html`${label(record.status)}`],
  ['sinceLoad', conditions.sinceLoadMs?.toString()],
  ['inputEventsBefore', conditions.inputEventsBefore?.toString()],
];
