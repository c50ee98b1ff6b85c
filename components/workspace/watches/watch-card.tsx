import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendListOrder, sendWatchesChanged } from '../../../lib/browser/messages.ts';
import { askForSites } from '../../../lib/browser/permissions/list-sites.ts';
import type { Visit } from '../../../lib/evidence/casework.ts';
import type { CaptureList } from '../../../lib/evidence/list/capture-list.ts';
import { pauseReasonName } from '../../../lib/evidence/names/line-name.ts';
import type { Watch } from '../../../lib/evidence/watch/watch.ts';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';
import { findList } from '../../../lib/store/lists/lists.ts';
import { removeWatch, switchWatch } from '../../../lib/store/lists/watches.ts';
import { nextDue } from '../../../lib/watches/due-times.ts';
import { useFormat } from '../../format.ts';
import { useLive } from '../../use-live.ts';
import { ItemLink } from '../entries/items/item-link.tsx';
import { FormDialog } from '../kit/dialogs/form-dialog.tsx';
import { FactList } from '../kit/facts/fact-list.tsx';
import { RemoveButton } from '../kit/remove-button.tsx';
import tables from '../kit/sheets/tables.module.css';
import { sayFailure } from '../kit/undo-bar.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { useScheduleWords } from './schedule-words.ts';
import { PrivateNotice } from './signed-out-field.tsx';
import { VisitTable } from './visits/visit-table.tsx';
import css from './watch-card.module.css';

type Props = {
  readonly watch: Watch;
  /** The words of the ordered act that it is watched for. */
  readonly act: string | undefined;
  readonly visits: readonly Visit[];
  readonly items: readonly ListingRow[];
};

/** One watched page: when it is visited, and what each visit showed. */
export const WatchCard = ({ watch, act, visits, items }: Props) => {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'change' | 'remove'>();
  const close = () => setOpen(undefined);
  const { id, name, state } = watch;
  return (
    <section className={tables.section} aria-label={name}>
      <div className={css.head}>
        <h2>{name}</h2>
        <span>{t(`watches.state_${state}`)}</span>
        <Button size="compact-xs" variant="default" onClick={() => setOpen('change')}>
          {t('watches.change')}
        </Button>
        {state !== 'ended' && <Switch watch={watch} />}
        {state !== 'on' && (
          <RemoveButton name={t('watches.remove', { name })} onRemove={() => setOpen('remove')} />
        )}
      </div>
      {watch.offBy && (
        <p className={css.waiting} role="note">
          {t('watches.restored')}
        </p>
      )}
      {watch.signedOut && state === 'on' && <PrivateNotice />}
      <WatchFacts watch={watch} act={act} />
      <WaitingVisit list={watch.list} />
      <VisitTable {...{ name, visits, items }} />
      {open === 'change' && <ChangeDialog watch={watch} onClose={close} />}
      {open === 'remove' && (
        <FormDialog
          title={t('watches.removeTitle')}
          lead={t('watches.removeLead')}
          confirm={t('watches.removeDo')}
          isGrave
          onSubmit={() => removeWatch(id)}
          onClose={close}
        />
      )}
    </section>
  );
};

const Switch = ({ watch: { id, state, url, list: listId } }: { readonly watch: Watch }) => {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const list = useLive(() => findList(listId), [listId]);
  const to = state === 'on' ? 'off' : 'on';
  const press = async () => {
    // The browser answers a request for a right only if it is made in the press itself.
    const isGiven = to === 'off' || (await askForSites([url], list?.allSites));
    setSaid(isGiven ? '' : t('watches.refused', { host: new URL(url).hostname }));
    if (!isGiven) return;
    await switchWatch(id, to);
    await sendWatchesChanged();
  };
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={() => sayFailure(press())}>
        {t(to === 'off' ? 'watches.switchOff' : 'watches.switchOn')}
      </Button>
      <span role="status">{said}</span>
    </>
  );
};

/** The words for what pictures visits have. */
const picturesOf = (list: CaptureList | undefined) => {
  if (!list?.allSites) return 'rights.sites_watch';
  return list.scope === 'visible' ? 'watches.lightPictures' : 'rights.all';
};

const WatchFacts = ({ watch, act }: Pick<Props, 'watch' | 'act'>) => {
  const { t } = useTranslation();
  const format = useFormat();
  const inWords = useScheduleWords();
  const { url, of, schedule, signedOut, state, done } = watch;
  const list = useLive(() => findList(watch.list), [watch.list]);
  const next = state === 'on' ? nextDue(schedule, Date.parse(done)) : undefined;
  return (
    <div className={css.facts}>
      <FactList
        facts={[
          [t('watches.url'), url],
          ...(act === undefined ? [] : [[t('watches.act'), act] as const]),
          [t('watches.schedule'), inWords(schedule)],
          [t('watches.route'), t(signedOut ? 'watches.routeBoth' : 'watches.routeSession')],
          [t('rights.pictures'), t(picturesOf(list))],
          [t('watches.watched'), of ? <ItemLink key={of} item={of} /> : t('watches.firstVisit')],
          ...(next === undefined
            ? []
            : [[t('watches.next'), format.time(new Date(next).toISOString())] as const]),
        ]}
      />
    </div>
  );
};

/** Says of a visit that waits because its list was paused why it waits, and goes on with it. */
const WaitingVisit = ({ list: id }: { readonly list: string }) => {
  const { t, i18n } = useTranslation();
  const list = useLive(() => findList(id), [id]);
  if (list?.state !== 'paused') return null;
  const { pausedBy = 'person' } = list;
  const why = pauseReasonName(pausedBy, i18n.language);
  return (
    <div className={css.waiting} role="note">
      <span>{t('watches.waiting', { why })}</span>
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => sayFailure(sendListOrder({ list: id, order: 'start' }))}
      >
        {t('watches.goOn')}
      </Button>
    </div>
  );
};
