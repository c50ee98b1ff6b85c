import { Anchor } from '@mantine/core';
import type { ListedMatter } from '../../../../lib/store/counted-matters.ts';
import { findListing } from '../../../../lib/store/listings/listings.ts';
import { useLive } from '../../../use-live.ts';
import { hrefTo } from '../../kit/route.ts';
import { Tombstone } from '../tombstone.tsx';
import { JoinedFiles } from './joined-files.tsx';

type Props = { readonly id: string; readonly matters: readonly ListedMatter[] };

/** In place of an item whose record is not here: one of another custodian is fetched. */
export const NotHere = ({ id, matters }: Props) => {
  const listing = useLive(async () => (await findListing(id)) ?? null, [id]);
  if (listing === undefined) return null;
  if (!listing?.chain) return <Tombstone id={id} matters={matters} />;
  const matter = matters.find((one) => one.id === listing.matterId);
  return (
    <article>
      <Anchor href={hrefTo({ page: 'matter', id: listing.matterId })} size="sm">
        <span aria-hidden>← </span>
        {matter?.name}
      </Anchor>
      <h1>{listing.title}</h1>
      <JoinedFiles item={listing} />
    </article>
  );
};
