import './popup.css';
import { useLayoutEffect, useState } from 'react';
import { openWorkspace } from '../../lib/browser/tab/open-workspace.ts';
import type { RecordingWish } from '../../lib/evidence/media/recording.ts';
import type { Scope } from '../../lib/evidence/page/scope.ts';
import { CaseZone } from '../case-zone.tsx';
import { CaptureButtons } from './capture/capture-buttons.tsx';
import { CaptureStatus } from './capture/capture-status.tsx';
import { PdfAccess } from './capture/pdf-access.tsx';
import { RecordChoice } from './capture/record-choice.tsx';
import { ScopeChoice } from './capture/scope-choice.tsx';
import { useCapture } from './capture/use-capture.ts';
import { useOpenAll } from './capture/use-open-all.ts';
import { useScope } from './capture/use-scope.ts';
import type { FirstLook } from './first-look.ts';
import { LabelFields, type WrittenLabels } from './label-fields.tsx';
import { ClockNotice } from './matter/clock-notice.tsx';
import { MatterChoice } from './matter/matter-choice.tsx';
import { NewMatterForm } from './matter/new-matter-form.tsx';
import { useMatterChoice } from './matter/use-matter-choice.ts';
import { EarlierCaptures } from './page/earlier-captures.tsx';
import { PageCard } from './page/page-card.tsx';
import { PopupHead } from './popup-head.tsx';
import { RecentCaptures } from './recent-captures.tsx';
import { useEarlier } from './use-earlier.ts';
import { useFrontPage } from './use-front-page.ts';

/** Marks the moment at which the popup can be used, which `npm run bench` reads. */
const useReadyMark = (isReady: boolean): void =>
  useLayoutEffect(() => {
    if (isReady) performance.mark('popup-ready');
  }, [isReady]);

const openItem = (item: string) => openWorkspace(`#/item/${item}`);

const asChosen = (scope?: Scope, freshLoad?: boolean, record?: RecordingWish) => ({
  ...(scope && { scope }),
  ...(freshLoad && { freshLoad }),
  ...(record && { record }),
});

/**
 * The popup: the matter, the labels, the scope, the capture buttons and the result. Nothing above
 * the result moves after the first paint, so that a press hits what the person aimed at.
 */
export const Popup = ({ first }: { readonly first: FirstLook }) => {
  const { tab } = first;
  const page = useFrontPage(tab, first.lacksAccess);
  const { state, capture, point, stop } = useCapture(tab?.id, first.progress);
  const { matters, chosen, keep } = useMatterChoice(first);
  const matter = matters.find(({ id }) => id === chosen);
  const [labels, setLabels] = useState<WrittenLabels>({ tags: [], note: '' });
  const [freshLoad, setFreshLoad] = useState(false);
  const [openAll, setOpenAll] = useOpenAll(tab?.url, first.openAll);
  const [record, setRecord] = useState<RecordingWish>();
  const [opening, setOpening] = useState<boolean>();
  const { scope, possible, choose } = useScope(page, freshLoad, first.chosenScope);
  const sealed = state.step === 'sealed' ? state.item.id : undefined;
  const { shown, earlier, elsewhere } = useEarlier(tab, page.glance, first.captures, sealed);

  useReadyMark(tab !== undefined);
  const asked = () => {
    keep(chosen);
    return { tabId: tab?.id ?? -1, matterId: chosen, ...labels, ...(openAll && { openAll }) };
  };
  const captureAsked = () => void capture({ ...asked(), ...asChosen(scope, freshLoad, record) });

  if (opening) return <OpenMatter first={first} onOpen={keep} onClose={() => setOpening(false)} />;

  return (
    <CaseZone matter={matter}>
      <main className="popup">
        <PopupHead {...{ tab, page, matter: chosen }} />
        <PageCard {...{ tab, page, earlier }} />
        <div className="popup-fields">
          <MatterChoice {...{ matters, chosen, opening, setOpening }} onChoose={keep} />
          <ClockNotice usedAt={matter?.usedAt} />
          <LabelFields labels={labels} onChange={setLabels} />
          <ScopeChoice
            chosen={scope}
            {...{ possible, page }}
            hasPost={possible('post')}
            onChoose={choose}
          />
          {/* Over a recording that runs, a choice of the next one would read as its state. */}
          {!first.progress && <RecordChoice {...{ first, page, record, setRecord }} />}
          {first.asksForPdf && tab && <PdfAccess url={tab.url} />}
        </div>
        <CaptureButtons
          ready={tab !== undefined && !page.lacksAccess && state.step !== 'working'}
          readable={!page.forbidden && !page.pdf}
          isStart={opening === undefined}
          {...{ freshLoad, openAll, setFreshLoad, setOpenAll }}
          onPoint={() => void point(asked())}
          onCapture={captureAsked}
        />
        {shown && <EarlierCaptures shown={shown} earlier={elsewhere} />}
        <CaptureStatus state={state} onOpen={openItem} onStop={() => void stop()} />
        <RecentCaptures onOpen={openItem} />
      </main>
    </CaseZone>
  );
};

type OpenMatterProps = {
  readonly first: FirstLook;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
};

const OpenMatter = ({ first: { settings }, onOpen, onClose }: OpenMatterProps) => (
  <NewMatterForm
    onCancel={onClose}
    onCreate={({ id }) => {
      onOpen(id);
      onClose();
    }}
    {...(settings.custodian ? { initialCustodian: settings.custodian } : {})}
  />
);
