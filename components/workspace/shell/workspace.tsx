import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../lib/browser/settings/parse-settings.ts';
import type { Custodian } from '../../../lib/evidence/matter.ts';
import {
  firstMatter,
  type ListedMatter,
  listCountedMatters,
} from '../../../lib/store/counted-matters.ts';
import { findItem } from '../../../lib/store/items/items.ts';
import { findListing } from '../../../lib/store/listings/listings.ts';
import { findMatter } from '../../../lib/store/matters.ts';
import { CaseZone } from '../../case-zone.tsx';
import { useLive } from '../../use-live.ts';
import { CompareView } from '../compare/compare-view.tsx';
import { VerifyView } from '../handover/verify/verify-view.tsx';
import { ItemView } from '../item/item-view.tsx';
import { Dialog } from '../kit/dialogs/dialog.tsx';
import { goTo, hrefTo, type Route, replaceRoute, useRoute } from '../kit/route.ts';
import { UndoBar } from '../kit/undo-bar.tsx';
import { useSettings } from '../kit/use-settings.ts';
import { SettingsView } from '../settings/settings-view.tsx';
import { JoinDialog } from '../settings/vault/join/join-dialog.tsx';
import { NewsView } from '../watches/news-view.tsx';
import { MatterPage } from './matter-page.tsx';
import { NewMatterForm } from './new-matter-form.tsx';
import { ClockNotice } from './notices/clock-notice.tsx';
import { CutOffNotice } from './notices/cut-off-notice.tsx';
import { LostStoreNotice } from './notices/lost-store-notice.tsx';
import { SettingsNotice } from './notices/settings-notice.tsx';
import { StoreNotice } from './notices/store-notice.tsx';
import { ViewBoundary } from './notices/view-boundary.tsx';
import { Sidebar } from './sidebar.tsx';
import { useDepositQueue } from './use-deposit-queue.ts';
import { useMainFocus } from './use-main-focus.ts';
import { useRowFocus } from './use-row-focus.ts';
import { useStampQueue } from './use-stamp-queue.ts';
import css from './workspace.module.css';

const NONE: readonly never[] = [];

/** Loaded when it is first opened: its text and the reader of it are wanted seldom. */
const GuideView = lazy(() => import('../guide/guide-view.tsx'));

const matterOf = async (route: Route): Promise<string | undefined> =>
  route.page === 'item' || route.page === 'compare'
    ? ((await findItem(route.id)) ?? (await findListing(route.id)))?.matterId
    : undefined;

const isKnown = async (route: Route): Promise<boolean> =>
  route.page === 'matter' && route.id !== undefined && (await findMatter(route.id)) !== undefined;

/** The item that was last open, so that the list can return to it. */
const useLastItem = (route: Route): string | undefined => {
  const last = useRef<string>(undefined);
  if (route.page === 'item') last.current = route.id;
  return last.current;
};

/**
 * The workspace: the sidebar, and the page that the address names. `settings` are those at its
 * start.
 */
export const Workspace = ({ settings: first }: { readonly settings: Settings }) => {
  const settings = useSettings() ?? first;
  const route = useRoute();
  const lastItem = useLastItem(route);
  useStampQueue();
  useDepositQueue();
  const matters = useLive(() => listCountedMatters());
  const itemMatter = useLive(() => matterOf(route), ['id' in route ? route.id : '', route.page]);
  const [opening, setOpening] = useState<'new' | 'joined'>();
  const main = useMainFocus(route);
  useRowFocus(main);
  const current = route.page === 'matter' ? route.id : itemMatter;
  const matter = matters?.find(({ id }) => id === current);
  const isLost = route.page === 'matter' && matters !== undefined && !matter;

  useEffect(() => {
    if (!isLost) return;
    // A matter that was opened a moment ago is in the store before it is in the list.
    void isKnown(route).then(
      (known) => known || replaceRoute(route, { page: 'matter', id: firstMatter(matters) }),
    );
  }, [isLost, matters, route]);

  return (
    <div className={css.shell}>
      <Sidebar
        matters={matters ?? NONE}
        current={current}
        page={route.page}
        settings={settings}
        onNewMatter={() => setOpening('new')}
        onJoin={() => setOpening('joined')}
        onSkip={() => main.current?.focus()}
      />
      <main ref={main} tabIndex={-1} className={css.main}>
        <CaseZone matter={matter}>
          <ViewBoundary place={hrefTo(route)}>
            <CurrentPage
              route={route}
              matters={matters ?? NONE}
              matter={matter}
              lastItem={lastItem}
            />
          </ViewBoundary>
        </CaseZone>
      </main>
      <Notices matter={matter} />
      {opening === 'new' && (
        <NewMatterDialog custodian={settings.custodian} onClose={() => setOpening(undefined)} />
      )}
      {opening === 'joined' && <JoinDialog onClose={() => setOpening(undefined)} />}
    </div>
  );
};

/** Below the page: what comes late must not move what a person is about to press. */
const Notices = ({ matter }: { readonly matter: ListedMatter | undefined }) => (
  <div className={css.foot}>
    <LostStoreNotice />
    <SettingsNotice />
    <CutOffNotice />
    <CaseZone matter={matter}>
      <ClockNotice usedAt={matter?.usedAt} />
    </CaseZone>
    <StoreNotice />
    <UndoBar />
  </div>
);

type NewMatterDialogProps = {
  readonly custodian: Custodian | undefined;
  readonly onClose: () => void;
};

/** Opens a matter, and goes to it. */
const NewMatterDialog = ({ custodian, onClose }: NewMatterDialogProps) => {
  const { t } = useTranslation();
  return (
    <Dialog title={t('shell.newMatter')} onClose={onClose}>
      <NewMatterForm
        onCancel={onClose}
        onCreate={({ id }) => {
          onClose();
          goTo({ page: 'matter', id });
        }}
        {...(custodian && { initialCustodian: custodian })}
      />
    </Dialog>
  );
};

type PageProps = {
  readonly route: Route;
  readonly matters: readonly ListedMatter[];
  readonly matter: ListedMatter | undefined;
  readonly lastItem: string | undefined;
};

const CurrentPage = ({ route, matters, matter, lastItem }: PageProps) => {
  if (route.page === 'settings') return <SettingsView />;
  if (route.page === 'verify') return <VerifyView />;
  if (route.page === 'guide')
    return (
      <Suspense>
        <GuideView {...(route.part && { part: route.part })} />
      </Suspense>
    );
  if (route.page === 'news') return <NewsView matters={matters} />;
  if (route.page === 'compare') return <CompareView id={route.id} other={route.other} />;
  if (route.page === 'item') {
    const { id, statement, find, sought } = route;
    return <ItemView key={id} id={id} matters={matters} {...{ statement, find, sought }} />;
  }
  if (route.page !== 'matter' || !matter) return null;
  return <MatterPage key={matter.id} matter={matter} view={route.view} lastItem={lastItem} />;
};
