import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendWatchesChanged } from '../../../lib/browser/messages.ts';
import { askForSites } from '../../../lib/browser/permissions/list-sites.ts';
import { findListing } from '../../../lib/store/listings/listings.ts';
import { addWatch } from '../../../lib/store/lists/watches.ts';
import { useCaseZone } from '../../case-zone.tsx';
import { useCaseFile } from '../../use-case-file.ts';
import { useLive } from '../../use-live.ts';
import {
  endByDue,
  FIRST_SCHEDULE,
  readSchedule,
  type WrittenSchedule,
} from './written-schedule.ts';

/** What is typed of a new watch. `act` is the id of an ordered act, or empty. */
type Draft = {
  readonly item?: string | undefined;
  readonly url: string;
  readonly name: string;
  readonly act: string;
  readonly allSites: boolean;
  /** Of the pictures, that of the visible area alone. */
  readonly isLight: boolean;
  readonly signedOut: boolean;
};

const EMPTY: Draft = {
  ...{ url: '', name: '', act: '' },
  ...{ allSites: false, isLight: false, signedOut: false },
};

const isWebAddress = (url: string): boolean => /^https?:\/\/./iu.test(url) && URL.canParse(url);

const shortName = (title: string | undefined, url: string): string =>
  title?.trim() || new URL(url).hostname;

/** The site was not permitted: what the form says in place of closing. */
class NotPermitted extends Error {}

/** The form of a new watch: what is typed, what is missing, and how it is begun. */
export const useWatchForm = (matter: string, first: string | undefined) => {
  const { t } = useTranslation();
  const timeZone = useCaseZone();
  const { act: acts } = useCaseFile(matter);
  const [draft, setDraft] = useState<Draft>({ ...EMPTY, item: first });
  const [schedule, setSchedule] = useState<WrittenSchedule>(FIRST_SCHEDULE);
  const [fault, setFault] = useState<string>();
  const { item, act, allSites, isLight, signedOut } = draft;
  const listing = useLive(async () => (item ? await findListing(item) : undefined), [item]);
  const url = draft.url.trim() || listing?.url || '';
  const due = acts.find(({ id }) => id === act)?.due;
  const until = schedule.until ?? endByDue(due, Date.now());
  const read = readSchedule({ ...schedule, until }, new Date().toISOString(), timeZone);
  const submit = async () => {
    if (typeof read === 'string') return;
    // Asked for in the press itself, as browsers require.
    if (!(await askForSites([url], allSites))) throw new NotPermitted();
    const name = draft.name.trim() || shortName(listing?.title, url);
    const about = {
      ...{ ...(item && { of: item }), ...(act && { act }) },
      ...(signedOut && { signedOut }),
      ...(allSites && isLight && { scope: 'visible' as const }),
    };
    await addWatch({ matterId: matter, url, name, schedule: read, allSites, ...about });
    await sendWatchesChanged();
  };
  return {
    ...{ acts, draft, listing, schedule, setFault, submit },
    change: (changed: Partial<Draft>) => setDraft({ ...draft, ...changed }),
    changeSchedule: (changed: Partial<WrittenSchedule>) => setSchedule({ ...schedule, ...changed }),
    missing:
      fault ??
      (isWebAddress(url) ? undefined : t('watches.needUrl')) ??
      (typeof read === 'string' ? t(`watches.need_${read}`) : undefined),
    explain: (error: unknown) =>
      error instanceof NotPermitted
        ? t('watches.refused', { host: new URL(url).hostname })
        : undefined,
  };
};
