import { useTranslation } from 'react-i18next';
import type { CustodyEntry } from '../../../../lib/evidence/custody.ts';
import type { ListedMatter } from '../../../../lib/store/counted-matters.ts';
import { store } from '../../../../lib/store/db.ts';
import type { CustodyRow } from '../../../../lib/store/rows.ts';
import { useLive } from '../../../use-live.ts';
import { DigestText } from '../../kit/facts/digest-text.tsx';
import { ExactTime } from '../../kit/facts/when.tsx';
import css from './custody-list.module.css';
import { custodyWords } from './custody-words.ts';

type Props = { readonly item: string; readonly matters: readonly ListedMatter[] };
type Read = CustodyRow & { readonly entry: CustodyEntry };

const readEntries = async (item: string): Promise<Read[]> => {
  const rows = await store.custody.where('item').equals(item).toArray();
  const read = rows.map((row) => ({ ...row, entry: JSON.parse(row.line) as CustodyEntry }));
  // Moving writes to both logs at one instant: what left comes before what arrived
  const rank = ({ event }: CustodyEntry) => (event === 'received' ? 1 : 0);
  return read.toSorted(({ entry: one }, { entry: other }) =>
    one.at < other.at ? -1 : one.at > other.at ? 1 : rank(one) - rank(other),
  );
};

/** The chain of custody of an item: every entry about it, from every log that it has been in. */
export const CustodyList = ({ item, matters }: Props) => {
  const { t } = useTranslation();
  const entries = useLive(() => readEntries(item), [item]);
  const referenceOf = (id: string) => matters.find((matter) => matter.id === id)?.reference ?? id;
  return (
    <>
      <p className={css.lead}>{t('workspace.custodyLead')}</p>
      <ol className={css.entries} aria-label={t('workspace.tab_custody')}>
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
              <span>{t('workspace.logLine', { reference: referenceOf(matterId), seq })}</span>
            </div>
            <div className={css.facts}>
              <DigestText
                digest={digest}
                of={t('workspace.logLine', { reference: referenceOf(matterId), seq })}
              />
            </div>
          </li>
        ))}
      </ol>
    </>
  );
};
