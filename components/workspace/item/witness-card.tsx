import { useTranslation } from 'react-i18next';
import { witnessHoursOf } from '../../../lib/evidence/witness/witness-window.ts';
import { witnessSentences } from '../../../lib/report/witnesses/witness-sentences.ts';
import type { ListedMatter } from '../../../lib/store/counted-matters.ts';
import type { ListedItem } from '../../../lib/store/items/opened-items.ts';
import { witness as english } from '../../../lib/words/en/witness.ts';
import { witness as chinese } from '../../../lib/words/zh-CN/witness.ts';
import { useFormat } from '../../format.ts';
import { useLive } from '../../use-live.ts';
import { shownLabel } from '../kit/lists/shown-label.ts';
import { hrefTo } from '../kit/route.ts';
import prose from '../kit/sheets/prose.module.css';
import sections from '../kit/sheets/sections.module.css';
import { type ListedWitness, readWitnesses } from './read-witnesses.ts';

type Props = { readonly item: ListedItem; readonly matter: ListedMatter | undefined };

/** More than a person reads at once; the rest stands in the report. */
const MOST_SHOWN = 3;

/**
 * Captures of the item's page that another custodian sealed in a log of its own: who observed it
 * when, what agrees and what differs, and what that does not show.
 */
export const WitnessCard = ({ item, matter }: Props) => {
  const { t } = useTranslation();
  const hours = witnessHoursOf(matter ?? {});
  const found = useLive(() => readWitnesses(item, hours), [item, hours]);
  if (!found || found.length === 0) return null;
  return (
    <section className={sections.card} aria-label={t('witness.title')}>
      <h2>{t('witness.title')}</h2>
      {found.slice(0, MOST_SHOWN).map((one) => (
        <Pair key={`${one.earlier.id} ${one.later.id}`} item={item} told={one} />
      ))}
      {found.length > MOST_SHOWN && (
        <p className={prose.hint}>{t('samePage.more', { count: found.length - MOST_SHOWN })}</p>
      )}
      <p className={prose.hint}>{t('witness.limits', { hours })}</p>
    </section>
  );
};

type PairProps = { readonly item: ListedItem; readonly told: ListedWitness };

const Pair = ({ item, told }: PairProps) => {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { witness, earlier, later } = told;
  const other = earlier.id === item.id ? later : earlier;
  const sideOf = ({ record, capturedAt, ...one }: ListedItem) => ({
    ...{ exhibit: shownLabel(one, t), record },
    at: format.exact(capturedAt),
  });
  const [first, ...rest] = witnessSentences(
    { witness, earlier: sideOf(earlier), later: sideOf(later) },
    i18n.language.startsWith('zh') ? chinese : english,
  );
  return (
    <div>
      <p>{first}</p>
      <ul>
        {rest.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>
        <a className={prose.link} href={hrefTo({ page: 'item', id: other.id })}>
          {shownLabel(other, t)}
        </a>{' '}
        <a className={prose.link} href={hrefTo({ page: 'compare', id: item.id, other: other.id })}>
          {t('witness.compare')}
        </a>
      </p>
    </div>
  );
};
