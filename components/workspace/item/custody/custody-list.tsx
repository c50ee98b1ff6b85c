import { useTranslation } from 'react-i18next';
import type { ListedMatter } from '../../../../lib/store/counted-matters.ts';
import { listCustodyOfItem } from '../../../../lib/store/custody.ts';
import { useLive } from '../../../use-live.ts';
import { DigestText } from '../../kit/facts/digest-text.tsx';
import { ExactTime } from '../../kit/facts/when.tsx';
import css from './custody-list.module.css';
import { custodyWords } from './custody-words.ts';

type Props = { readonly item: string; readonly matters: readonly ListedMatter[] };

/** The chain of custody of an item: every entry about it, from the log of each matter it was in. */
export const CustodyList = ({ item, matters }: Props) => {
  const { t } = useTranslation();
  const entries = useLive(() => listCustodyOfItem(item), [item]);
  const referenceOf = (id: string) => matters.find((matter) => matter.id === id)?.reference ?? id;
  return (
    <>
      <p className={css.lead}>{t('item.custodyLead')}</p>
      <ol className={css.entries} aria-label={t('item.tab_custody')}>
        {entries?.map(({ matterId, seq, digest, entry }) => (
          <li key={`${matterId}${seq}`}>
            <div className={css.said}>
              {custodyWords(entry, t).map((sentence) => (
                <span key={sentence}>{sentence}</span>
              ))}
            </div>
            <div className={css.facts}>
              <ExactTime at={entry.at} />
              <span>{entry.actor}</span>
              <span>{t('item.logLine', { reference: referenceOf(matterId), seq })}</span>
            </div>
            <div className={css.facts}>
              <DigestText
                digest={digest}
                of={t('item.logLine', { reference: referenceOf(matterId), seq })}
              />
            </div>
          </li>
        ))}
      </ol>
    </>
  );
};
