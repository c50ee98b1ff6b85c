import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format.ts';
import forms from '../../kit/sheets/forms.module.css';
import type { ExportPlan } from './choice/plan-export.ts';
import css from './export-facts.module.css';

/** What an export contains, its size, what stays back, and where it is saved. */
export const ExportFacts = ({ plan }: { readonly plan: ExportPlan }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = [
    [t('kit.items'), plan.sent.length, true],
    [t('handover.withheldCount'), plan.withheld, false],
    [t('exportChoice.notChosen'), plan.notChosen, false],
    [t('exportChoice.withheldFiles'), plan.withheldFiles, false],
  ] as const;
  return (
    <>
      <dl className={forms.facts}>
        {counts
          .filter(([, count, isAlways]) => isAlways || count > 0)
          .map(([label, count]) => (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{format.number(count)}</dd>
            </Fragment>
          ))}
        <dt>{t('handover.estimate')}</dt>
        <dd>{t('handover.about', { size: format.size(plan.bytes) })}</dd>
      </dl>
      {plan.partial > 0 && <p>{t('handover.exportPartial', { count: plan.partial })}</p>}
      <p className={css.quiet}>{t('handover.exportLocal')}</p>
    </>
  );
};
