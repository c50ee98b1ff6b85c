import type { ItemRecord, MethodStep } from '../../evidence/item.ts';
import { mediaLines } from '../../evidence/media/media-lines.ts';
import { recordingLines } from '../../evidence/media/recording-lines.ts';
import type { SecondLookFacts, TextChange } from '../../evidence/page/conditions.ts';
import { coverageLines } from '../../evidence/page/coverage-lines.ts';
import { frameHost, framePlace } from '../../evidence/page/foreign-frame.ts';
import { selfCheckLines } from '../../evidence/page/self-check-lines.ts';
import { en } from '../../words/en.ts';
import { zhCN } from '../../words/zh-CN.ts';
import { bothSentences, label, phrase, type ReportKey } from '../bilingual.ts';
import { type Html, html } from '../html.ts';
import { factList, instant } from '../report-facts.ts';

/** Steps that change the page while it is captured; “restore” undoes all of them afterwards. */
const CHANGES: { readonly [step: string]: ReportKey } = {
  'hold-still': 'change_hold-still',
  'open-scroller': 'change_open-scroller',
  'lay-out': 'change_lay-out',
  preload: 'change_preload',
  'finish-animations': 'change_finish-animations',
  unstick: 'change_unstick',
  'hide-fixed': 'change_hide-fixed',
};

const yesNo = (value: boolean | undefined): Html | undefined =>
  value === undefined ? undefined : label(value ? 'yes' : 'no');

const changesOf = (method: readonly MethodStep[]): Html | undefined => {
  const keys = new Set(method.flatMap(({ step }) => CHANGES[step] ?? []));
  return keys.size === 0
    ? undefined
    : html`${[...keys].map((key) => html`<div>${label(key)}</div>`)}`;
};

/** Whether the record says that the page was put back, and not that it could not be whole. */
const isUndone = ({ method, problems }: ItemRecord): boolean =>
  method.some(({ step, detail }) => step === 'restore' && !detail?.startsWith('failed: ')) &&
  !problems.some(({ code }) => code === 'PAGE_NOT_RESTORED');

const comparedOf = (look: SecondLookFacts): Html | undefined => {
  const { charactersCompared, charactersAdded: added, charactersOfPostMissing: missing } = look;
  if (added === undefined || missing === undefined) return undefined;
  const counts = { added, missing, compared: charactersCompared ?? '' };
  const exact = look.isExact === false && html`<div>${label('lookLimits')}</div>`;
  const words = phrase(look.compared === 'page' ? 'lookPage' : 'lookPost', counts);
  return html`<div>${words}</div>${exact}`;
};

const secondLook = ({ conditions, clock }: ItemRecord): Html => {
  const look = conditions.secondLook;
  if (!look) return label('noSecondLook');
  const share = look.textContainment;
  const old =
    share !== undefined && html`<div>${phrase('lookShare', { share: String(share) })}</div>`;
  const answer = phrase('lookAnswer', { status: String(look.status) });
  return html`<div>${answer} · ${instant(look.fetchedAt, clock)}</div>${comparedOf(look)}${old}`;
};

const changeWords = (key: 'postChanged' | 'pageChanged', change: TextChange | undefined): Html =>
  html`${change && html`<div>${phrase(key, { gone: change.gone, came: change.came })}</div>`}`;

const changedWords = ({ conditions: { changedWhileShot: changed } }: ItemRecord) =>
  changed &&
  html`${changeWords('postChanged', changed.post)}${changeWords('pageChanged', changed.page)}`;

const unreadFrames = ({ conditions }: ItemRecord): Html | undefined =>
  conditions.unreadFrames &&
  html`${conditions.unreadFrames.map(
    (frame) => html`<div>${frameHost(frame) ?? label('unknownSite')} (${framePlace(frame)})</div>`,
  )}`;

const placeOf = ({ conditions: { local, archive } }: ItemRecord): Html | undefined => {
  if (archive) return phrase('fromArchive', { archive });
  return local ? label('fromLocal') : undefined;
};

const browserOf = ({ environment }: ItemRecord): string => {
  const { browser, platform, viewport, devicePixelRatio: ratio, languages } = environment;
  const size = viewport && `${viewport.width} × ${viewport.height} px`;
  const scale = ratio === undefined ? undefined : `${ratio} dppx`;
  return [browser ?? environment.userAgent, platform, size, scale, languages.join(', ')]
    .filter(Boolean)
    .join(' · ');
};

const skewOf = ({ clock: { skew } }: ItemRecord): Html | undefined => {
  if (!skew) return undefined;
  const seconds = { min: skew.minMs / 1000, max: skew.maxMs / 1000, source: skew.source };
  return phrase('skewInterval', seconds);
};

/** What the extension found out about itself and the page; a sign that calls for care is bold. */
const selfCheck = (record: ItemRecord): Html | undefined => {
  const lines = selfCheckLines(record).map(({ key, values, isSign }) => {
    const sentence = bothSentences(en.selfCheck[key], zhCN.selfCheck[key], values);
    return html`<div>${isSign ? html`<strong>${sentence}</strong>` : sentence}</div>`;
  });
  return lines.length === 0 ? undefined : html`${lines}`;
};

/** How much of the page the pictures show; what is in none of them is bold. */
const coverageIn = ({ conditions }: ItemRecord): Html | undefined => {
  const lines = coverageLines(conditions.coverage).map(({ key, values, isMissing }) => {
    const sentence = bothSentences(en.coverage[key], zhCN.coverage[key], values);
    return html`<div>${isMissing ? html`<strong>${sentence}</strong>` : sentence}</div>`;
  });
  return lines.length === 0 ? undefined : html`${lines}`;
};

/** Which files of the post were kept; what is missing is bold. */
const mediaIn = ({ conditions }: ItemRecord): Html | undefined => {
  const lines = mediaLines(conditions.media).map(({ key, values }) => {
    const sentence = bothSentences(en.media[key], zhCN.media[key], values);
    return html`<div>${key === 'counted' ? sentence : html`<strong>${sentence}</strong>`}</div>`;
  });
  return lines.length === 0 ? undefined : html`${lines}`;
};

/** What the recording of the tab shows, and why it ended; what is missing is bold. */
const recordingIn = ({ artifacts, clock }: ItemRecord): Html | undefined => {
  const kept = artifacts.find(({ role }) => role === 'recording');
  if (!kept) return undefined;
  const lines = recordingLines(kept, (at) => instant(at, clock)).map((line) => {
    const { key, values, isMissing } = line;
    const sentence = bothSentences(en.recording[key], zhCN.recording[key], values);
    return html`<div>${isMissing ? html`<strong>${sentence}</strong>` : sentence}</div>`;
  });
  return html`${lines}`;
};

const seconds = (milliseconds: number | undefined): string | undefined =>
  milliseconds === undefined ? undefined : `${(milliseconds / 1000).toFixed(1)} s`;

/**
 * How an item was captured, as its record states it: browser and system, times of the page, what
 * the capture changed on it, what a second request answered, and the clock.
 */
export const captureSection = (record: ItemRecord): Html => {
  const { page, conditions, clock, environment, method } = record;
  const time = (at: string | undefined) => at && instant(at, clock);
  // Records without the start of navigation call that start the loading.
  const isOld = page.navigatedAt === undefined;
  return html`<h3>${label('howCaptured')}</h3>
${factList([
  ['browserAndSystem', browserOf(record)],
  ['software', `Matterproof ${environment.extension}`],
  ['copyShown', placeOf(record)],
  ['freshLoad', yesNo(conditions.freshLoad)],
  ['navigated', time(isOld ? page.loadedAt : page.navigatedAt)],
  ['loaded', isOld ? undefined : time(page.loadedAt)],
  ['observed', time(page.observedAt)],
  [isOld ? 'sinceNavigation' : 'sinceLoad', seconds(conditions.sinceLoadMs)],
  ['inputsBefore', conditions.inputsBefore?.toString()],
  ['inputEventsBefore', conditions.inputEventsBefore?.toString()],
  ['pageShown', coverageIn(record)],
  ['mediaKept', mediaIn(record)],
  ['recorded', recordingIn(record)],
  [isUndone(record) ? 'changesUndone' : 'changesToPage', changesOf(method)],
  ['wordsChanged', changedWords(record)],
  ['unreadFrames', unreadFrames(record)],
  ['secondLook', secondLook(record)],
  ['clockSkew', conditions.selfCheck ? undefined : skewOf(record)],
  ['selfCheck', selfCheck(record)],
])}`;
};
