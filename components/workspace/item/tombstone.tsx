import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ListedMatter } from '../../../lib/store/counted-matters.ts';
import { listCustodyOfItem } from '../../../lib/store/custody.ts';
import { useFormat } from '../../format.ts';
import { useLive } from '../../use-live.ts';
import { hrefTo } from '../kit/route.ts';
import { CustodyList } from './custody/custody-list.tsx';
import css from './tombstone.module.css';

type Props = { readonly id: string; readonly matters: readonly ListedMatter[] };

const readDeletion = async (id: string) => {
  const entries = await listCustodyOfItem(id);
  return entries.find(({ event }) => event === 'deleted') ?? null;
};

/**
 * Shown instead of a deleted item: its entries in the custody log; or says that there was never
 * such an item here.
 */
export const Tombstone = ({ id, matters }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const deletion = useLive(() => readDeletion(id), [id]);
  if (deletion === undefined) return null;
  if (deletion === null) return <p className={css.none}>{t('item.noItem')}</p>;
  const { matterId, entry } = deletion;
  const matter = matters.find((one) => one.id === matterId);
  const { reference = matterId, name = matterId } = matter ?? {};
  const { at, actor, detail } = entry;
  return (
    <article className={css.tombstone}>
      <Anchor href={hrefTo({ page: 'matter', id: matterId })} size="sm">
        <span aria-hidden>← </span>
        {name}
      </Anchor>
      <h1>{t('item.deletedTitle')}</h1>
      <p>
        {t('item.deletedFacts', {
          time: format.exact(at),
          actor,
          number: String(detail?.number),
          reference,
        })}
      </p>
      <CustodyList item={id} matters={matters} />
    </article>
  );
};
