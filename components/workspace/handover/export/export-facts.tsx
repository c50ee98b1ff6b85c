import { useTranslation } from 'react-i18next';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { useFormat } from '../../../format.ts';
import forms from '../../kit/sheets/forms.module.css';
import css from './export-facts.module.css';

/** What an export contains, its size, and where it is saved. */
export const ExportFacts = ({ items }: { readonly items: readonly ListingRow[] }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const held = items.filter(({ withheld }) => !withheld);
  const partial = held.filter(({ status }) => status === 'partial').length;
  const bytes = held.reduce((sum, item) => sum + item.bytes, 0);
  const withheld = items.length - held.length;
  return (
    <>
      <dl className={forms.facts}>
        <dt>{t('kit.items')}</dt>
        <dd>{format.number(held.length)}</dd>
        {withheld > 0 && (
          <>
            <dt>{t('handover.withheldCount')}</dt>
            <dd>{format.number(withheld)}</dd>
          </>
        )}
        <dt>{t('handover.estimate')}</dt>
        <dd>{t('handover.about', { size: format.size(bytes) })}</dd>
      </dl>
      {partial > 0 && <p>{t('handover.exportPartial', { count: partial })}</p>}
      <p className={css.quiet}>{t('handover.exportLocal')}</p>
    </>
  );
};
