import { useTranslation } from 'react-i18next';

type Props = { readonly done: number; readonly total: number };

/** How many logs of the matter were read of how many, once their number is known. */
export const ReadingProgress = ({ done, total }: Props) => {
  const { t } = useTranslation();
  return (
    <p>{total > 0 ? t('custodians.readingChains', { done, total }) : t('custodians.reading')}</p>
  );
};
