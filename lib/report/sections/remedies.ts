import { alertGaps } from '../../casework/remedies/alert-gaps.ts';
import { label } from '../bilingual.ts';
import { type Html, html } from '../html.ts';
import {
  type CaseSections,
  caseTime,
  channelWords,
  exhibits,
  joined,
  section,
  statedTime,
} from '../report-table.ts';
import { actChecks } from './checks.ts';

const acts = (known: CaseSections): Html =>
  section(
    'orderedActs',
    [
      ...(['act', 'words', 'prescribed', 'channels', 'recipients', 'durationDays', 'due'] as const),
      ...(['actSum', 'paidOn', 'wrongs'] as const),
    ],
    (known.entries.orderedActs ?? []).map((act) => [
      label(`act_${act.type}`),
      act.words,
      act.prescribed,
      channelWords(act.channels),
      joined(act.recipients),
      act.durationDays === undefined ? undefined : String(act.durationDays),
      act.due && caseTime(act.due),
      act.sum,
      act.paidOn && caseTime(act.paidOn),
      exhibits(known, act.wrongs),
    ]),
  );

const observations = (known: CaseSections): Html =>
  section(
    'observations',
    ['act', 'exhibit', 'observedAt', 'verdict', 'channels', 'recipients', 'note'],
    (known.entries.observations ?? []).map((seen) => {
      const act = known.entries.orderedActs?.find(({ id }) => id === seen.act);
      const at = known.itemOf.get(seen.item)?.record.capturedAt;
      return [
        act && html`${label(`act_${act.type}`)} ${act.words}`,
        exhibits(known, [seen.item]),
        at && caseTime({ at, precision: 'second', timeZone: known.timeZone }),
        label(`verdict_${seen.verdict}`),
        channelWords(seen.channels),
        joined(seen.recipients),
        seen.note,
      ];
    }),
  );

const alertOf = ({ itemOf }: CaseSections, item: string) => itemOf.get(item)?.record.post?.alert;

const pushes = (known: CaseSections): Html =>
  section(
    'pushes',
    ['exhibit', 'alertSubject', 'alertFact', 'alertPushedAt', 'channels', 'recipients'],
    (known.entries.pushes ?? []).map(({ item, time, channel, recipients }) => [
      exhibits(known, [item]),
      alertOf(known, item)?.subject,
      alertOf(known, item)?.allegedFact,
      time && caseTime(time),
      channelWords([channel]),
      joined(recipients),
    ]),
  );

const daysOf = (gap: number | undefined): string | undefined =>
  gap === undefined ? undefined : String(Math.abs(gap));

const records = (known: CaseSections): Html =>
  section(
    'records',
    [
      ...(['alert', 'alertFact', 'claimed', 'record', 'recorded', 'gapDays'] as const),
      ...(['alertPushedAt', 'pushedGap', 'note'] as const),
    ],
    (known.entries.links ?? [])
      .filter(({ type }) => type === 'record-of')
      .map(({ from, to, time, note }) => {
        const { allegedFact, eventDate, pushedAt } = alertOf(known, to) ?? {};
        const gaps = alertGaps(alertOf(known, to) ?? {}, pushedAt, time);
        return [
          exhibits(known, [to]),
          allegedFact,
          statedTime(eventDate, known.timeZone),
          exhibits(known, [from]),
          time && caseTime(time),
          daysOf(gaps.fromClaim),
          statedTime(pushedAt, known.timeZone),
          daysOf(gaps.fromPush),
          note,
        ];
      }),
  );

/**
 * Ordered acts, observations of them, pushes of wrong messages, and official records.
 */
export const remedySections = (known: CaseSections): Html =>
  html`${[acts, actChecks, observations, pushes, records].map((build) => build(known))}`;
