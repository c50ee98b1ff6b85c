import { MEASURES } from '../casework/reach.ts';
import { addressOf, isAddedFile } from '../evidence/file/file-facts.ts';
import type { AlertFields, ItemRecord, Post, StatedTime } from '../evidence/item.ts';
import type { Instant } from '../evidence/matter.ts';
import { label, platformLabel, type ReportKey } from './bilingual.ts';
import { type Html, html } from './html.ts';
import { caseTime } from './report-table.ts';

export type Fact = readonly [ReportKey, Html | string | undefined];

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
  if (!clock || Number.isNaN(Date.parse(at)) || clock.timeZone === 'UTC') return utc;
  const local = new Date(Date.parse(at) + clock.utcOffsetMinutes * 60_000).toISOString();
  return `${utc} = ${plainTime(local)} ${clock.timeZone}`;
};

/** An instant in the zone that the page states or is taken to be in, and in UTC. */
const inZones = (at: Instant, zone: string, precision: StatedTime['precision']): string => {
  if (Number.isNaN(Date.parse(at))) return at;
  const there = caseTime({ at, precision: precision ?? 'second', timeZone: zone });
  const isCoarse = ['day', 'month', 'year'].includes(precision ?? '');
  return isCoarse || zone === 'UTC' ? there : `${there} = ${plainTime(at)} UTC`;
};

/** The words of a stated time, the instant read from them, its precision and its source. */
const stated = (time: StatedTime | undefined, timeZone: string): Html | undefined => {
  if (!time) return undefined;
  const { raw, at, precision, source, shown, assumedTimeZone, countedFrom, span } = time;
  const zone = assumedTimeZone ?? timeZone;
  const isAssumed = assumedTimeZone !== undefined && html` (${label('zoneAssumed')})`;
  const read = at && html`<div>${inZones(at, zone, precision)}${isAssumed}</div>`;
  const exact = precision && html`<div>${label('precise')}: ${label(`to_${precision}`)}</div>`;
  const from = source && html`<div>${label('source')}: ${label(`source_${source}`)}</div>`;
  const other = shown && html`<div>${label('pageShows')}: <q>${shown}</q></div>`;
  const counted =
    countedFrom && html`<div>${label('countedFrom')}: ${plainTime(countedFrom)} UTC</div>`;
  const wide =
    span &&
    html`<div>${label('canMean')}: ${plainTime(span.from)}, ${plainTime(span.until)} UTC</div>`;
  return html`<q>${raw}</q>${read}${exact}${counted}${wide}${from}${other}`;
};

const authorOf = ({ author }: Post): string | undefined =>
  author && [author.name, author.handle, author.id, author.url].filter(Boolean).join(' · ');

const countsOf = ({ engagement }: Post): Html | undefined => {
  const counts = MEASURES.flatMap((measure) => {
    const count = engagement?.[measure];
    return count ? [html`<div>${label(`measure_${measure}`)}: <q>${count.raw}</q></div>`] : [];
  });
  return counts.length === 0 ? undefined : html`${counts}`;
};

const alertFacts = (alert: AlertFields | undefined, timeZone: string): readonly Fact[] => [
  ['alertPublisher', alert?.publisher],
  ['alertSubject', [alert?.subject, alert?.subjectId].filter(Boolean).join(' · ')],
  ['alertFact', [alert?.riskLabel, alert?.allegedFact].filter(Boolean).join(' · ')],
  ['alertEventDate', stated(alert?.eventDate, timeZone)],
  ['alertPushedAt', stated(alert?.pushedAt, timeZone)],
  ['channels', alert?.channel],
  ['recipients', alert?.scope],
];

const postFacts = (post: Post | undefined, timeZone: string): readonly Fact[] =>
  post
    ? [
        ['kind', label(`kind_${post.kind}`)],
        ['platform', post.platform && platformLabel(post.platform)],
        ['author', authorOf(post)],
        ['published', stated(post.published, timeZone)],
        ['edited', stated(post.edited, timeZone)],
        ['engagement', countsOf(post)],
        ...alertFacts(post.alert, timeZone),
      ]
    : [];

/** What the sealed record says of the page, the post and the capture. */
export const recordFacts = ({ page, post, ...record }: ItemRecord): readonly Fact[] => [
  ['title', post?.title ?? page.title],
  ['url', addressOf({ page })],
  ...postFacts(post, record.clock.timeZone),
  [isAddedFile(record) ? 'added' : 'captured', instant(record.capturedAt, record.clock)],
  ['sealed', instant(record.sealedAt, record.clock)],
  ['custodian', [record.custodian.name, record.custodian.organisation].filter(Boolean).join(' · ')],
  ['status', html`${label(record.status)}`],
];
