import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { visibleText } from '../../../../lib/filing/model/visible-text.ts';
import { type DepartedItem, findDepartedItem } from '../../../../lib/join/list-departures.ts';
import type { ListedMatter } from '../../../../lib/store/counted-matters.ts';
import { findListing } from '../../../../lib/store/listings/listings.ts';
import { useFormat } from '../../../format.ts';
import { useLive } from '../../../use-live.ts';
import { hrefTo } from '../../kit/route.ts';
import { Tombstone } from '../tombstone.tsx';
import { JoinedFiles } from './joined-files.tsx';

type Props = { readonly id: string; readonly matters: readonly ListedMatter[] };

const readPlace = async (id: string) => {
  const listing = await findListing(id);
  return { listing, departed: listing ? undefined : await findDepartedItem(id) };
};

/**
 * In place of an item whose record is not here: one of another custodian is fetched, or it is told
 * that it left the matter.
 */
export const NotHere = ({ id, matters }: Props) => {
  const place = useLive(() => readPlace(id), [id]);
  if (place === undefined) return null;
  const { listing, departed } = place;
  if (departed) return <Departed {...{ departed, matters }} />;
  if (!listing?.chain) return <Tombstone id={id} matters={matters} />;
  return (
    <article>
      <ToMatter id={listing.matterId} matters={matters} />
      <h1>{visibleText(listing.title)}</h1>
      <JoinedFiles item={listing} />
    </article>
  );
};

const ToMatter = ({ id, matters }: Props) => (
  <Anchor href={hrefTo({ page: 'matter', id })} size="sm">
    <span aria-hidden>← </span>
    {matters.find((one) => one.id === id)?.name}
  </Anchor>
);

/** What its custodian's log says of an item that left before it was read here. */
const Departed = ({
  departed: { item, matterId, title, how, at, actor, reason = '' },
  matters,
}: {
  readonly departed: DepartedItem;
  readonly matters: readonly ListedMatter[];
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <article>
      <ToMatter id={matterId} matters={matters} />
      <h1>{title || item}</h1>
      <p>{t(`custodians.gone_${how}`, { name: actor, time: format.exact(at), reason })}</p>
    </article>
  );
};
