import { Anchor } from '@mantine/core';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openWorkspace } from '../../lib/browser/open-workspace.ts';
import { changeSettings, type Settings } from '../../lib/browser/settings.ts';
import type { CapturedTab } from '../../lib/browser/tab.ts';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import { DEFAULT_SCOPE, type Scope } from '../../lib/evidence/scope.ts';
import { type MatterRow, store } from '../../lib/store/db.ts';
import { listCapturesOf, listRecentItems } from '../../lib/store/items.ts';
import { listMatters } from '../../lib/store/matters.ts';
import { useLive } from '../use-live.ts';
import { CaptureButtons } from './capture-buttons.tsx';
import { CaptureStatus } from './capture-status.tsx';
import { LabelFields, type WrittenLabels } from './label-fields.tsx';
import { MatterChoice } from './matter-choice.tsx';
import { PageCard } from './page-card.tsx';
import { RecentCaptures } from './recent-captures.tsx';
import { ScopeChoice } from './scope-choice.tsx';
import { useCapture } from './use-capture.ts';
import { useFrontPage } from './use-front-page.ts';

const NewMatterForm = lazy(async () => ({ default: (await import('../new-matter-form.tsx')).NewMatterForm }));

/** What fits under a result without scrolling. */
const RECENT = 3;

const recentItems = async () => {
  const items = await listRecentItems(RECENT);
  const thumbnails = await store.thumbnails.bulkGet(items.map(({ id }) => id));
  return items.map((item, index) => ({ ...item, thumbnail: thumbnails[index]?.blob }));
};

type Props = {
  readonly settings: Settings;
  readonly tab: CapturedTab | undefined;
  readonly matters: readonly MatterRow[];
};

/**
 * The popup: which matter, which labels, how much of the page, Capture, and what became of it. `tab` is the one in
 * front and `matters` are those there are when it opens.
 */
export const Popup = ({ settings, tab, matters: atFirst }: Props) => {
  const { t } = useTranslation();
  const { glance, forbidden } = useFrontPage(tab);
  const { state, capture, point } = useCapture(tab?.id);
  const [matterId, setMatterId] = useState(settings.lastMatterId ?? INBOX_ID);
  const [labels, setLabels] = useState<WrittenLabels>({ tags: [], note: '' });
  const [scope, setScope] = useState<Scope>(DEFAULT_SCOPE);
  const [freshLoad, setFreshLoad] = useState(false);
  const [opening, setOpening] = useState(false);
  const matters = useLive(() => listMatters()) ?? atFirst;
  const recent = useLive(recentItems);
  const captures = useLive(async () => (tab ? listCapturesOf(tab.url) : []), [tab?.url]) ?? [];
  const earlier = captures.filter(({ id }) => state.step !== 'sealed' || id !== state.item.id);
  const chosen = matters.some(({ id }) => id === matterId) ? matterId : INBOX_ID;
  const possible = (one: Scope) =>
    one === 'post'
      ? glance !== undefined && glance.post.kind !== 'page'
      : one !== 'selection' || (glance?.selection === true && !freshLoad); // a reload loses the selection

  useEffect(() => {
    if (tab) performance.mark('popup-ready'); // read by `npm run bench`
  }, [tab]);

  const choose = (id: string) => {
    setMatterId(id);
    void changeSettings({ lastMatterId: id });
  };
  const asked = () => {
    void changeSettings({ lastMatterId: chosen });
    return { tabId: tab?.id ?? -1, matterId: chosen, ...labels };
  };

  if (opening)
    return (
      <main className="popup">
        <h1 className="popup-brand">{t('popup.newMatter')}</h1>
        <Suspense fallback={null}>
          <NewMatterForm
            onCancel={() => setOpening(false)}
            onCreate={({ id }) => {
              choose(id);
              setOpening(false);
            }}
            {...(settings.custodian ? { initialCustodian: settings.custodian } : {})}
          />
        </Suspense>
      </main>
    );

  return (
    <main className="popup">
      <header className="popup-head">
        <h1 className="popup-brand">
          <img src="/icons/32.png" width="20" height="20" alt="" />
          {t('popup.title')}
        </h1>
        <Anchor component="button" size="sm" onClick={() => openWorkspace()}>
          {t('popup.openWorkspace')}
        </Anchor>
      </header>
      <PageCard title={tab?.title ?? t('popup.noTab')} {...{ forbidden, glance, earlier }} />
      <div className="popup-fields">
        <MatterChoice {...{ matters, chosen }} onChoose={choose} onNew={() => setOpening(true)} />
        <LabelFields labels={labels} onChange={setLabels} />
        <ScopeChoice
          chosen={possible(scope) ? scope : DEFAULT_SCOPE}
          possible={possible}
          onChoose={setScope}
        />
      </div>
      <CaptureButtons
        ready={tab !== undefined && state.step !== 'working'}
        canPoint={!forbidden}
        {...{ freshLoad }}
        onFreshLoad={setFreshLoad}
        onPoint={() => void point(asked())}
        onCapture={() =>
          void capture({
            ...asked(),
            scope: possible(scope) ? scope : DEFAULT_SCOPE,
            ...(freshLoad ? { freshLoad } : {}),
          })
        }
      />
      <CaptureStatus state={state} />
      <RecentCaptures items={recent} onOpen={(item) => openWorkspace(`#/item/${item}`)} />
    </main>
  );
};
