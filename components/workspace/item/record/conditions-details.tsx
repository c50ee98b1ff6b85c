import { useTranslation } from 'react-i18next';
import type { ItemRecord } from '../../../../lib/evidence/item.ts';
import type { Conditions } from '../../../../lib/evidence/page/conditions.ts';
import { frameHost, framePlace } from '../../../../lib/evidence/page/foreign-frame.ts';
import { loadTimes } from '../../../../lib/evidence/page/load-times.ts';
import { useFormat } from '../../../format.ts';
import { FactList } from '../../kit/facts/fact-list.tsx';
import { ExactTime } from '../../kit/facts/when.tsx';

/** What helps to judge whether the page was altered before or during its capture. */
export const ConditionsDetails = ({ record }: { readonly record: ItemRecord }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { conditions, page } = record;
  const { inputsBefore, inputEventsBefore, freshLoad, local, archive, unreadFrames } = conditions;
  const { navigatedAt, loadedAt, sinceLoadMs, sinceNavigationMs } = loadTimes(record);
  const seconds = (ms: number | undefined) =>
    ms !== undefined && t('item.seconds', { count: Math.round(ms / 100) / 10 });
  return (
    <FactList
      title={t('item.conditions')}
      facts={[
        [t('item.origin'), archive ? t('item.fromArchive', { archive }) : local && t('item.local')],
        [t('item.freshLoad'), freshLoad !== undefined && t(freshLoad ? 'item.yes' : 'item.no')],
        [t('item.navigatedAt'), navigatedAt && <ExactTime at={navigatedAt} />],
        [t('item.loadedAt'), loadedAt && <ExactTime at={loadedAt} />],
        [t('item.observedAt'), page.observedAt && <ExactTime at={page.observedAt} />],
        [t('item.sinceLoad'), seconds(sinceLoadMs)],
        [t('item.sinceNavigation'), seconds(sinceNavigationMs)],
        [t('item.inputBefore'), inputsBefore !== undefined && format.number(inputsBefore)],
        [
          t('item.inputEventsBefore'),
          inputEventsBefore !== undefined && format.number(inputEventsBefore),
        ],
        [t('item.changedWhileShot'), useChangeWords(conditions)],
        [
          t('item.unreadFrames'),
          unreadFrames
            ?.map((frame) => `${frameHost(frame) ?? t('item.unknownSite')} (${framePlace(frame)})`)
            .join(' · '),
        ],
        [t('item.secondLook'), useLookWords(conditions)],
      ]}
    />
  );
};

const useChangeWords = ({ changedWhileShot: changed }: Conditions): string => {
  const { t } = useTranslation();
  return [
    changed?.post && t('item.changedPost', { ...changed.post }),
    changed?.page && t('item.changedPage', { ...changed.page }),
  ]
    .filter(Boolean)
    .join(' ');
};

const useLookWords = ({ secondLook: look }: Conditions): string => {
  const { t } = useTranslation();
  const format = useFormat();
  if (!look) return '';
  const { charactersAdded: added, charactersOfPostMissing: missing, areEndsCounted } = look;
  const answered = t('item.lookAnswered', {
    status: look.status,
    at: format.exact(look.fetchedAt),
  });
  if (added === undefined || missing === undefined) {
    const share = look.textContainment;
    return share === undefined ? answered : `${answered} ${t('item.lookShare', { share })}`;
  }
  const counted = look.compared === 'post' ? 'item.lookPost' : 'item.lookPage';
  return [
    answered,
    t(counted, { added, missing, compared: look.charactersCompared ?? 0 }),
    t('item.lookIgnored'),
    areEndsCounted === false && t('item.lookEnds'),
    look.isExact === false && t('item.lookAtMost'),
  ]
    .filter(Boolean)
    .join(' ');
};
