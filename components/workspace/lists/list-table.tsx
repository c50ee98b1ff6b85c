import { useTranslation } from 'react-i18next';
import type { CaptureList } from '../../../lib/evidence/list/capture-list.ts';
import { countLines } from '../../../lib/store/lists/list-lines.ts';
import { useLive } from '../../use-live.ts';
import { DayAndTime } from '../kit/facts/when.tsx';
import { hrefTo } from '../kit/route.ts';
import css from '../kit/sheets/capture-lists.module.css';
import tables from '../kit/sheets/tables.module.css';
import { ListCounts } from './list-counts.tsx';
import { useListState } from './use-list-state.ts';

type Props = { readonly lists: readonly CaptureList[] };

/** The lists of a matter with their states and what became of their lines. */
export const ListTable = ({ lists }: Props) => {
  const { t } = useTranslation();
  return (
    <div className={tables.section}>
      <table aria-label={t('lists.lists')}>
        <thead>
          <tr>
            <th scope="col">{t('lists.name')}</th>
            <th scope="col">{t('lists.state')}</th>
            <th scope="col">{t('lists.counts')}</th>
            <th scope="col">{t('lists.made')}</th>
          </tr>
        </thead>
        <tbody>
          {lists.map((list) => (
            <ListRow key={list.id} list={list} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const ListRow = ({ list }: { readonly list: CaptureList }) => {
  const stateOf = useListState();
  const counts = useLive(() => countLines(list.id), [list.id]);
  return (
    <tr>
      <td>
        <a
          className={css.link}
          href={hrefTo({ page: 'matter', id: list.matterId, view: 'lists', list: list.id })}
        >
          {list.name}
        </a>
      </td>
      <td>{stateOf(list)}</td>
      <td>{counts && <ListCounts counts={counts} />}</td>
      <td>
        <DayAndTime at={list.madeAt} />
      </td>
    </tr>
  );
};
