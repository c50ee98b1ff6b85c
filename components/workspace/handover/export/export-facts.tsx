import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format.ts';
import forms from '../../kit/sheets/forms.module.css';
import type { ExportPlan } from './choice/plan-export.ts';
import css from './export-facts.module.css';

/** Where a package goes, or how a person can have it go elsewhere. */
const PLACES = {
  downloads: ['handover.exportLocal'],
  chosen: ['handover.saveToLocal'],
  fileOffered: ['handover.exportLocal', 'handover.saveToHint'],
  folderOffered: ['handover.exportLocal', 'handover.saveToFolderHint'],
} as const;

type Props = { readonly plan: ExportPlan; readonly place: keyof typeof PLACES };

/** What an export contains, its size, what stays back, and where it is saved. */
export const ExportFacts = ({ plan, place }: Props) => {
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
      {PLACES[place].map((said) => (
        <p key={said} className={css.quiet}>
          {t(said)}
        </p>
      ))}
    </>
  );
};
