import { Button, Checkbox, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../../lib/evidence/casework.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { useFormat } from '../../../format.ts';
import { NewListDialog } from '../../entries/new-list/new-list-dialog.tsx';
import css from './visit-posts.module.css';

type Props = {
  readonly name: string;
  readonly visit: Visit;
  readonly items: readonly ListingRow[];
};

/**
 * The posts that an account's page linked to at a visit: how many, and those that no visit before
 * had, which a person can choose from to have them captured.
 */
export const VisitPosts = ({ name, visit, items }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  const { posts } = visit;
  if (!posts) return null;
  const { linked, fresh, since, cut } = posts;
  return (
    <>
      {t('watches.postsLinked', { count: linked })}
      {!since && <span className={css.quiet}>{t('watches.postsFirst')}</span>}
      {cut !== undefined && (
        <span className={css.quiet}>{t('watches.postsCut', { count: cut })}</span>
      )}
      {since && fresh.length > 0 && (
        <>
          <span className={css.fresh}>
            {t('watches.postsFresh', { count: fresh.length, time: format.time(since) })}
          </span>
          <Button size="compact-xs" variant="default" onClick={() => setIsOpen(true)}>
            {t('watches.postsChoose')}
          </Button>
        </>
      )}
      {isOpen && (
        <FreshPostsDialog {...{ name, visit, items, fresh }} onClose={() => setIsOpen(false)} />
      )}
    </>
  );
};

type DialogProps = Props & { readonly fresh: readonly string[]; readonly onClose: () => void };

/** Makes a list of those posts that a person chooses; none is captured otherwise. */
const FreshPostsDialog = ({ name, visit, items, fresh, onClose }: DialogProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [chosen, setChosen] = useState(fresh);
  const start = useMemo(
    () => ({
      name: t('watches.postsName', { name }).slice(0, 120),
      addresses: chosen.map((url, at) => ({ row: at + 1, given: url, url })),
    }),
    [chosen, name, t],
  );
  const { at = '', posts } = visit;
  const times = { since: format.time(posts?.since ?? ''), at: format.time(at) };
  return (
    <NewListDialog matter={visit.matterId} items={items} start={start} onClose={onClose}>
      <Checkbox.Group
        label={t('watches.postsPick', times)}
        description={t('watches.postsLimits')}
        value={[...chosen]}
        onChange={(urls) => setChosen(fresh.filter((url) => urls.includes(url)))}
      >
        <Stack gap={6} mt={6}>
          {fresh.map((url) => (
            <Checkbox key={url} value={url} label={url} />
          ))}
        </Stack>
      </Checkbox.Group>
    </NewListDialog>
  );
};
