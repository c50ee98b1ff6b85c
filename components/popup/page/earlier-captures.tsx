import './earlier-captures.css';
import { useTranslation } from 'react-i18next';
import { keyPage, type ShownPage } from '../../../lib/evidence/names/page-keys.ts';
import { samePageAsAll } from '../../../lib/evidence/names/same-page.ts';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';
import { useFormat } from '../../format.ts';
import { useSamePageWords } from '../../use-same-page-words.ts';

type Props = { readonly shown: ShownPage; readonly earlier: readonly ListingRow[] };

/** The number of earlier captures of the page, and in what their addresses differ from it. */
export const EarlierCaptures = ({ shown, earlier }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const samePageWords = useSamePageWords();
  const [last] = earlier;
  if (!last) return null;
  const time = format.time(last.capturedAt);
  const reason = samePageAsAll(keyPage(shown), earlier);
  const isPlain = reason?.by === 'address' && reason.ignored.length === 0;
  return (
    <>
      <div className="popup-page-facts">{t('popup.earlier', { count: earlier.length, time })}</div>
      {reason && !isPlain && <div className="popup-page-same">{samePageWords(reason)}</div>}
    </>
  );
};
