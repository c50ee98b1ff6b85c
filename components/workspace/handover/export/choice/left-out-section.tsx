import { useTranslation } from 'react-i18next';
import type { ListingRow } from '../../../../../lib/store/listings/listing.ts';
import { useSentence } from '../../../../use-sentence.ts';
import css from '../../../kit/sheets/choices.module.css';
import { LeftOutFacts } from './left-out-facts.tsx';
import own from './left-out-section.module.css';
import type { LeftOutState } from './use-left-out.ts';

type Props = LeftOutState & { readonly rows: readonly ListingRow[] };

/** What would stay back by the choice, once it is known. */
export const LeftOutSection = ({ rows, left, error }: Props) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  return (
    <fieldset className={css.items}>
      <legend>{t('exportChoice.leftOut')}</legend>
      <div className={own.space}>
        {error !== undefined && <p role="alert">{sentenceOf(error)}</p>}
        {!left && error === undefined && <p role="status">{t('exportChoice.planning')}</p>}
        {left && <LeftOutFacts left={left} rows={rows} />}
      </div>
    </fieldset>
  );
};
