import { seriesOfVisits, type VisitSeries } from '../../casework/visits/visit-series.ts';
import { keyPage } from '../../evidence/names/page-keys.ts';
import { samePageBy } from '../../evidence/names/same-page.ts';
import { visitWhyName } from '../../evidence/names/visit-why-name.ts';
import type { Indexed } from '../../format/case-index.ts';
import { en } from '../../words/en.ts';
import { zhCN } from '../../words/zh-CN.ts';
import { bothSentences, label, phrase } from '../bilingual.ts';
import { type Html, html } from '../html.ts';
import { type CaseSections, caseTime, exhibits, section } from '../report-table.ts';

type Visit = Indexed<'visit'>;

const stateWords = ({ state, why }: Visit): Html => {
  const [english, chinese] = [en.terms[`visit_${state}`], zhCN.terms[`visit_${state}`]];
  return why === undefined
    ? bothSentences(english, chinese, {})
    : bothSentences(`${english}: {{en}}`, `${chinese}：{{zh}}`, {
        ...{ en: visitWhyName(why, 'en'), zh: visitWhyName(why, 'zh-CN') },
      });
};

const timeIn = ({ timeZone }: CaseSections, at: string): string =>
  caseTime({ at, precision: 'second', timeZone });

/** How much of the text changed, and what was ignored. */
const differenceWords = ({ difference }: Visit): Html | undefined => {
  if (!difference) return undefined;
  const { gone, came, ignored } = difference;
  return phrase('visitDifference', { gone, came, counts: ignored.count, times: ignored.time });
};

const pageOf = (known: CaseSections, { of, url }: Visit): string =>
  (of && exhibits(known, [of])) || url;

/** When a text was last observed, and first not: never when it went. */
const seriesWords = (known: CaseSections, series: VisitSeries<Visit>): Html => {
  const { route, comparedWith, lastObserved, firstNotObserved } = series;
  const { unknownBetween, missed, visits } = series;
  const [first] = visits;
  const timeOf = (visit: Visit | undefined) => visit && timeIn(known, visit.at ?? visit.due);
  const parts = [
    comparedWith && phrase('visitSignedOutText', { exhibit: exhibits(known, [comparedWith]) }),
    lastObserved && phrase('visitLastObserved', { time: timeOf(lastObserved) ?? '' }),
    firstNotObserved && phrase('visitNotObserved', { time: timeOf(firstNotObserved) ?? '' }),
    firstNotObserved && unknownBetween > 0 && phrase('visitUnknown', { count: unknownBetween }),
    missed > 0 && phrase('visitMissed', { count: missed }),
  ].filter((part) => typeof part === 'object');
  const page = first ? pageOf(known, first) : '';
  const by = route === 'session' ? '' : html` (${label('route_no-session')})`;
  return html`<p>${page}${by}: ${parts.map((part) => html`${part} `)}</p>`;
};

/** The exhibits that show the post of an address. */
const exhibitsOfPost = (known: CaseSections, url: string): string => {
  const page = keyPage({ page: { url } });
  const same = [...known.itemOf].filter(([, { record }]) => samePageBy(page, keyPage(record)));
  return exhibits(
    known,
    same.map(([id]) => id),
  );
};

/** Posts that an account's page did not link to at one visit and did at the next. */
const freshPosts = (known: CaseSections, all: readonly Visit[]): Html => {
  const rows = all.flatMap((visit) =>
    (visit.posts?.fresh ?? []).map((url) => [
      pageOf(known, visit),
      visit.posts?.since && timeIn(known, visit.posts.since),
      visit.at && timeIn(known, visit.at),
      visit.item && exhibits(known, [visit.item]),
      url,
      exhibitsOfPost(known, url),
    ]),
  );
  const table = section(
    'freshPosts',
    ['watchedPage', 'postNotSeenAt', 'postSeenAt', 'visitCapture', 'postAddress', 'postExhibits'],
    rows,
  );
  return rows.length === 0 ? table : html`${table}<p>${label('postLimits')}</p>`;
};

/** The visits of watched pages, each with its capture, and what they show together. */
export const visits = (known: CaseSections): Html => {
  const series = seriesOfVisits<Visit>(known.entries.visits ?? []);
  const table = section(
    'visits',
    [
      'watchedPage',
      'visitDue',
      'visitRoute',
      'visitedAt',
      'visitSeen',
      'visitCapture',
      'visitWords',
      'visitChange',
      'visitPosts',
    ],
    series.flatMap((one) =>
      one.visits.map((visit) => [
        pageOf(known, visit),
        timeIn(known, visit.due),
        label(`route_${visit.route}`),
        visit.at && timeIn(known, visit.at),
        stateWords(visit),
        visit.item && exhibits(known, [visit.item]),
        visit.words && html`<q>${visit.words}</q>`,
        differenceWords(visit),
        visit.posts && phrase('visitLinked', { count: visit.posts.linked }),
      ]),
    ),
  );
  return series.length === 0
    ? table
    : html`${table}${series.map((one) => seriesWords(known, one))}<p>${label('visitLimits')}</p>
${freshPosts(
  known,
  series.flatMap((one) => one.visits),
)}`;
};
