import { useTranslation } from 'react-i18next';
import type { VisitRun } from '../../../../lib/casework/visits/visit-runs.ts';
import { useFormat } from '../../../format.ts';
import { ItemLink } from '../../entries/items/item-link.tsx';
import { runTimes } from '../use-timeline-words.ts';

/** What visits showed: each run of the same, with its words and its first and last capture. */
export const RunList = ({ runs }: { readonly runs: readonly VisitRun[] }) => {
  const { t, i18n } = useTranslation();
  const { timeZone } = useFormat();
  return (
    <ul>
      {runs.map((run) => {
        const { first, last } = run;
        const captures = new Set([first.item, last.item].filter((item) => item !== undefined));
        return (
          <li key={first.id}>
            <strong>{t(`terms.visit_${first.state}`)}</strong>
            {first.words && (
              <>
                {' '}
                <q>{first.words}</q>
              </>
            )}
            <span>{runTimes(run, t, i18n.language, timeZone)}</span>
            {captures.size > 0 && (
              <span>
                {[...captures].map((item) => (
                  <ItemLink key={item} item={item} />
                ))}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
};
