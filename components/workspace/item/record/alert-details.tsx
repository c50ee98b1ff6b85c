import { useTranslation } from 'react-i18next';
import type { AlertFields } from '../../../../lib/evidence/item.ts';
import { FactList } from '../../kit/facts/fact-list.tsx';
import { Stated } from '../../kit/facts/stated.tsx';

/** A company-data platform's warning message, as the page states it. */
export const AlertDetails = ({ alert }: { readonly alert: AlertFields }) => {
  const { t } = useTranslation();
  return (
    <FactList
      title={t('workspace.alert')}
      facts={[
        [t('workspace.alertPublisher'), alert.publisher],
        [t('workspace.alertSubject'), [alert.subject, alert.subjectId].filter(Boolean).join(' · ')],
        [t('workspace.alertRisk'), alert.riskLabel],
        [t('workspace.alertFact'), alert.allegedFact],
        [t('workspace.alertEventDate'), alert.eventDate && <Stated time={alert.eventDate} />],
        [t('workspace.alertPushedAt'), alert.pushedAt && <Stated time={alert.pushedAt} />],
        [t('workspace.alertChannel'), alert.channel],
        [t('workspace.alertScope'), alert.scope],
      ]}
    />
  );
};
