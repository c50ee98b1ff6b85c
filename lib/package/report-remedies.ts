import type { Channel } from '../evidence/casework.ts';
import { label } from './bilingual.ts';
import { type Html, html } from './html.ts';
import { type CaseSections, caseTime, exhibits, joined, section } from './report-table.ts';

const channelWords = (channels: readonly Channel[]): Html =>
  html`${channels.map((channel) => html`${label(`channel_${channel}`)} `)}`;

const acts = (known: CaseSections): Html =>
  section(
    'orderedActs',
    ['act', 'words', 'channels', 'recipients', 'durationDays', 'due', 'wrongs'],
    (known.entries.orderedActs ?? []).map((act) => [
      label(`act_${act.type}`),
      act.words,
      channelWords(act.channels),
      joined(act.recipients),
      act.durationDays === undefined ? undefined : String(act.durationDays),
      act.due && caseTime(act.due),
      exhibits(known, act.wrongs),
    ]),
  );

const observations = (known: CaseSections): Html =>
  section(
    'observations',
    ['act', 'exhibit', 'verdict', 'channels', 'recipients', 'note'],
    (known.entries.observations ?? []).map((seen) => {
      const act = known.entries.orderedActs?.find(({ id }) => id === seen.act);
      return [
        act && html`${label(`act_${act.type}`)} ${act.words}`,
        exhibits(known, [seen.item]),
        label(`verdict_${seen.verdict}`),
        channelWords(seen.channels),
        joined(seen.recipients),
        seen.note,
      ];
    }),
  );

const pushes = (known: CaseSections): Html =>
  section(
    'pushes',
    ['exhibit', 'alertPushedAt', 'channels', 'recipients'],
    (known.entries.pushes ?? []).map(({ item, time, channel, recipients }) => [
      exhibits(known, [item]),
      time && caseTime(time),
      channelWords([channel]),
      joined(recipients),
    ]),
  );

const records = (known: CaseSections): Html =>
  section(
    'records',
    ['alert', 'record', 'recorded', 'note'],
    (known.entries.links ?? [])
      .filter(({ type }) => type === 'record-of')
      .map(({ from, to, time, note }) => [
        exhibits(known, [to]),
        exhibits(known, [from]),
        time && caseTime(time),
        note,
      ]),
  );

/** What was ordered, what items show of it, how the wrong messages were pushed, and what the official record says. */
export const remedySections = (known: CaseSections): Html =>
  html`${[acts, observations, pushes, records].map((build) => build(known))}`;
