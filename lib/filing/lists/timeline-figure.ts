import { drawTimeline } from '../../casework/timeline/draw-timeline.ts';
import { planTimeline } from '../../casework/timeline/plan-timeline.ts';
import { runsOfVisits } from '../../casework/visits/visit-runs.ts';
import { timelineWords } from '../../report/sections/timeline.ts';
import { fillIn } from '../../words/fill-in.ts';
import type { FigureBlock } from '../model/filing-document.ts';
import { zoneName } from '../model/zone-name.ts';
import type { FilingList } from './kit/open-list.ts';

/** Pixels, of which a landscape sheet shows twelve as nine points. */
const WIDTH = 1000;

/**
 * The timeline as a picture: publications by account and visits of watched pages beside the dates
 * of the case, as the workspace shows them. `elsewhere` names the PDF for writers that draw no
 * pictures.
 */
export const timelineFigure = ({
  items,
  entries,
  zone,
  language,
  words: said,
}: FilingList): FigureBlock => {
  const { filingLists: l } = said;
  const words = timelineWords(zone, language);
  const runs = runsOfVisits(entries.visit);
  const plan = planTimeline(
    {
      items: items.map(({ id, exhibit, record, item }) => {
        return { id, exhibit, record, role: item.labels.role };
      }),
      dates: entries['key-date'],
      respondents: entries.respondent,
      runs,
      times: ['published'],
      timeZone: zone,
    },
    words,
    WIDTH,
  );
  return {
    block: 'figure',
    width: WIDTH,
    ...drawTimeline(plan, words),
    caption: fillIn(runs.length > 0 ? l.timelineVisits : l.timelineFigure, {
      zone: zoneName(said, zone),
    }),
    elsewhere: fillIn(l.timelineElsewhere, { file: `timeline.${language}.pdf` }),
  };
};
