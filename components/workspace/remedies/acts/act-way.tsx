import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActCheck } from '../../../../lib/casework/remedies/check-act.ts';
import type { BoxDifference, PlacedBox } from '../../../../lib/casework/remedies/compare-place.ts';
import {
  compareWay,
  itemsPerformedIn,
  type WayRow,
} from '../../../../lib/casework/remedies/compare-way.ts';
import type { Observation, OrderedAct } from '../../../../lib/evidence/casework.ts';
import { readItem } from '../../../../lib/store/items/opened-items.ts';
import { joinNames } from '../../../join-names.ts';
import { useLive } from '../../../use-live.ts';
import { ItemLink } from '../../entries/items/item-link.tsx';
import prose from '../../kit/sheets/prose.module.css';
import tables from '../../kit/sheets/tables.module.css';
import { DifferenceText } from '../../kit/text/difference-text.tsx';

type Props = {
  readonly act: OrderedAct;
  readonly check: ActCheck;
  readonly observations: readonly Observation[];
};

/** The way in which an act was performed beside the ordered one, once anything was observed. */
export const ActWay = ({ act, check, observations }: Props) => {
  const { t } = useTranslation();
  const performedIn = itemsPerformedIn(observations, check.visits);
  const ids = [...performedIn, ...act.wrongs];
  const records = useLive(
    async () =>
      new Map(
        (await Promise.all(ids.map((id) => readItem(id)))).flatMap((item) =>
          item ? [[item.id, item.record] as const] : [],
        ),
      ),
    [ids.join()],
  );
  if (!records || check.verdict === 'not-checked') return null;
  const rows = compareWay(act, check, performedIn, (item) => records.get(item));
  if (rows.length === 0) return null;
  return (
    <section className={tables.section} aria-label={`${t('remedies.way')}: ${act.words}`}>
      <h3>{t('remedies.way')}</h3>
      <p className={prose.purpose}>{t('remedies.wayPurpose')}</p>
      <table aria-label={`${t('remedies.way')}: ${act.words}`}>
        <thead>
          <tr>
            <th scope="col">{t('remedies.wayPart')}</th>
            <th scope="col">{t('remedies.wayAsked')}</th>
            <th scope="col">{t('remedies.wayObserved')}</th>
            <th scope="col">{t('remedies.wayResult')}</th>
            <th scope="col">{t('remedies.waySources')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <WayLine key={row.row} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

const WayLine = ({ row }: { readonly row: WayRow }) => {
  const { t } = useTranslation();
  const [asked, observed] = useSides(row);
  const isAsked = row.result !== 'cannot-tell' || row.why !== 'not-ordered';
  return (
    <tr>
      <th scope="row">{t(`remedies.way_${row.row}`)}</th>
      <td className={tables.words}>{isAsked ? asked : t('remedies.wayNotAsked')}</td>
      <td className={tables.words}>{observed}</td>
      <td className={tables.words}>
        <strong>{t(`remedies.way_${row.result}`)}</strong>
        {row.result === 'cannot-tell' && (
          <div>
            <Why row={row} why={row.why} />
          </div>
        )}
        {row.row === 'place' && row.difference && <PlaceWords difference={row.difference} />}
      </td>
      <td>
        {row.sources.map((item) => (
          <span key={item}>
            <ItemLink item={item} />{' '}
          </span>
        ))}
      </td>
    </tr>
  );
};

type WhyProps = {
  readonly row: WayRow;
  readonly why: Extract<WayRow, { result: 'cannot-tell' }>['why'];
};

const Why = ({ row, why }: WhyProps) => {
  const { t } = useTranslation();
  const list = useLists();
  return t(`remedies.wayWhy_${why}`, { names: 'missing' in row ? list(row) : '' });
};

/** Joins the missing channels or recipients of a row, or others that are given. */
const useLists = () => {
  const { t, i18n } = useTranslation();
  return (
    row: Extract<WayRow, { readonly row: 'channel' | 'recipients' }>,
    side: 'missing' | 'ordered' | 'observed' = 'missing',
  ): string =>
    joinNames(
      row.row === 'channel' ? row[side].map((one) => t(`terms.channel_${one}`)) : row[side],
      i18n.language,
    );
};

/** What was ordered, and what was observed, of one row. */
const useSides = (row: WayRow): readonly [ReactNode, ReactNode] => {
  const { t } = useTranslation();
  const list = useLists();
  const boxWords = (box: PlacedBox | undefined) => {
    if (!box) return undefined;
    const { isFirstScreen: isFirst } = box;
    const screen = isFirst !== undefined && t(isFirst ? 'remedies.wayFirst' : 'remedies.wayBelow');
    return [t('remedies.wayBox', { ...box }), screen].filter(Boolean).join(' · ');
  };
  const lasting = (count: number | undefined) =>
    count !== undefined && t('remedies.lasting', { count });
  switch (row.row) {
    case 'channel':
    case 'recipients':
      return [list(row, 'ordered'), list(row, 'observed')];
    case 'wording':
      return [row.ordered && <q>{row.ordered}</q>, <Wording key="observed" row={row} />];
    case 'place':
      return [
        row.of === 'homepage' ? t('remedies.wayHomepage') : boxWords(row.ordered),
        [
          row.of === 'homepage' && row.result === 'same' && t('remedies.wayHomepage'),
          boxWords(row.observed),
        ]
          .filter(Boolean)
          .join(' · '),
      ];
    case 'days':
      return [lasting(row.ordered), row.ordered !== undefined && lasting(row.observed)];
  }
};

/** How the box stands beside that of the wrong item, and what counts as the same. */
const PlaceWords = ({ difference }: { readonly difference: BoxDifference }) => {
  const { t } = useTranslation();
  const { place, size } = difference;
  return (
    <div>
      {[t(`remedies.wayPlace_${place}`), t(`remedies.waySize_${size}`)].join(' · ')}
      <p className={prose.purpose}>{t('remedies.wayTolerance')}</p>
    </div>
  );
};

const Wording = ({ row }: { readonly row: Extract<WayRow, { readonly row: 'wording' }> }) => {
  const { t } = useTranslation();
  if (row.result === 'same') return t(`remedies.wayWords_${row.of}`);
  if (!row.pieces) return null;
  return (
    <details>
      <summary>{t(`remedies.wayDifference_${row.of}`)}</summary>
      <DifferenceText pieces={row.pieces} />
    </details>
  );
};
