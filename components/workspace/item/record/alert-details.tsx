import { useTranslation } from 'react-i18next';
import type { AlertFields } from '../../../../lib/evidence/item.ts';
import { FactList } from '../../kit/facts/fact-list.tsx';
import { Stated } from '../../kit/facts/stated.tsx';

/** A company-data platform's warning message, as the page states it. */
export const AlertDetails = ({ alert }: { readonly alert: AlertFields }) => {
  const { t } = useTranslation();
  return (
    <FactList
      title={t('item.alert')}
      facts={[
        [t('item.alertPublisher'), alert.publisher],
        [t('item.alertSubject'), [alert.subject, alert.subjectId].filter(Boolean).join(' · ')],
        [t('item.alertRisk'), alert.riskLabel],
        [t('item.alertFact'), alert.allegedFact],
        [t('item.alertEventDate'), alert.eventDate && <Stated time={alert.eventDate} />],
        [t('item.alertPushedAt'), alert.pushedAt && <Stated time={alert.pushedAt} />],
        [t('item.alertChannel'), alert.channel],
        [t('item.alertScope'), alert.scope],
      ]}
    />
  );
};
