import { Anchor, Button, NativeSelect, TagsInput, Textarea } from '@mantine/core';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openWorkspace } from '../../lib/browser/open-workspace.ts';
import { changeSettings, type Settings } from '../../lib/browser/settings.ts';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import { type MatterRow, store } from '../../lib/store/db.ts';
import { listCapturesOf, listRecentItems, listTags } from '../../lib/store/items.ts';
import { listMatters } from '../../lib/store/matters.ts';
import { useLive } from '../use-live.ts';
import { CaptureStatus } from './capture-status.tsx';
import { PageCard } from './page-card.tsx';
import { RecentCaptures } from './recent-captures.tsx';
import { useCapture } from './use-capture.ts';
import { useFrontPage } from './use-front-page.ts';

const NewMatterForm = lazy(async () => ({ default: (await import('../new-matter-form.tsx')).NewMatterForm }));

const recentItems = async () => {
  const items = await listRecentItems(4);
  const thumbnails = await store.thumbnails.bulkGet(items.map(({ id }) => id));
  return items.map((item, index) => ({ ...item, thumbnail: thumbnails[index]?.blob }));
};

type Props = { readonly settings: Settings; readonly matters: readonly MatterRow[] };

/** The popup: which matter, which labels, Capture, and what became of it. `matters` are those at its opening. */
export const Popup = ({ settings, matters: atFirst }: Props) => {
  const { t } = useTranslation();
  const { tab, glance, forbidden } = useFrontPage();
  const { state, capture } = useCapture(tab?.id);
  const [matterId, setMatterId] = useState(settings.lastMatterId ?? INBOX_ID);
  const [tags, setTags] = useState<string[]>([]);
  const [note, setNote] = useState('');
  const [opening, setOpening] = useState(false);
  const matters = useLive(() => listMatters()) ?? atFirst;
  const known = useLive(() => listTags()) ?? [];
  const recent = useLive(recentItems);
  const earlier = useLive(async () => (tab ? listCapturesOf(tab.url) : []), [tab?.url]) ?? [];
  const chosen = matters.some(({ id }) => id === matterId) ? matterId : INBOX_ID;

  useEffect(() => {
    if (tab) performance.mark('popup-ready'); // read by `npm run bench`
  }, [tab]);

  const choose = (id: string) => {
    setMatterId(id);
    void changeSettings({ lastMatterId: id });
  };
  const press = () => {
    if (!tab) return;
    void changeSettings({ lastMatterId: chosen });
    void capture({ tabId: tab.id, matterId: chosen, tags, note, scope: 'page' });
  };

  if (opening)
    return (
      <main className="popup">
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
      <div className="popup-matter">
        <NativeSelect
          label={t('popup.matter')}
          value={chosen}
          onChange={(event) => choose(event.currentTarget.value)}
          data={matters.map(({ id, name, reference }) => ({
            value: id,
            label: id === INBOX_ID ? t('popup.inbox') : `${reference} · ${name}`,
          }))}
        />
        <Button variant="default" onClick={() => setOpening(true)}>
          {t('popup.newMatter')}
        </Button>
      </div>
      <TagsInput
        label={t('popup.tags')}
        value={tags}
        onChange={setTags}
        data={known}
        splitChars={[',', '，', '；', ';', '、']}
      />
      <Textarea
        label={t('popup.note')}
        rows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button fullWidth size="md" onClick={press} disabled={!tab || state.step === 'working'}>
        {t('popup.capture')}
      </Button>
      <CaptureStatus state={state} />
      <RecentCaptures items={recent} onOpen={(item) => openWorkspace(`#/item/${item}`)} />
    </main>
  );
};
