import { useTranslation } from 'react-i18next';
import type { WorkPlan } from '../../../../lib/backup/work/plan-work.ts';

/** The lists and watches of a backup, and what a restore would do with each. */
export const WorkPlans = ({ work }: { readonly work: readonly WorkPlan[] }) => {
  const { t } = useTranslation();
  if (work.length === 0) return null;
  return (
    <section aria-label={t('backup.work')}>
      <p>{t('backup.work')}</p>
      <ul>
        {work.map(({ list, kind, name, outcome }) => (
          <li key={list}>
            {t(`backup.work_${kind}`, { name, outcome: t(`backup.workOutcome_${outcome}`) })}
          </li>
        ))}
      </ul>
    </section>
  );
};
