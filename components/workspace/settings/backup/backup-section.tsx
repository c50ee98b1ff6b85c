import { Button, FileButton, Progress } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackedUpStore } from '../../../../lib/back-up-store.ts';
import type { TaskState } from '../../../../lib/jobs/create-task.ts';
import { listAllChains } from '../../../../lib/store/chains/chains.ts';
import { useFormat } from '../../../format.ts';
import { useLive } from '../../../use-live.ts';
import { useSentence } from '../../../use-sentence.ts';
import { hrefTo } from '../../kit/route.ts';
import forms from '../../kit/sheets/forms.module.css';
import notes from '../../kit/sheets/notes.module.css';
import prose from '../../kit/sheets/prose.module.css';
import sections from '../../kit/sheets/sections.module.css';
import { useSettings } from '../../kit/use-settings.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import { StoragePersistence } from './storage-persistence.tsx';
import { useBackup } from './use-backup.ts';

/** Backs the whole store up, and restores from such a backup. */
export const BackupSection = () => {
  const { t } = useTranslation();
  const { state, start, cancel } = useBackup();
  const [files, setFiles] = useState<readonly File[]>([]);
  const isShared = useLive(async () => (await listAllChains()).length > 0, []);
  const isBusy = state.step === 'running';
  return (
    <section className={sections.setting} aria-label={t('backup.title')}>
      <h2>{t('backup.title')}</h2>
      <p className={prose.quiet}>{t('backup.lead')}</p>
      <p className={prose.quiet}>{t('backup.key')}</p>
      <p className={prose.quiet}>{t('backup.open')}</p>
      {isShared && <p className={prose.quiet}>{t('backup.shared')}</p>}
      <LastBackup />
      <div className={forms.buttons}>
        <Button size="xs" variant="default" onClick={start} loading={isBusy}>
          {t('backup.now')}
        </Button>
        <FileButton multiple accept=".zip,application/zip" onChange={setFiles}>
          {(props) => (
            <Button {...props} size="xs" variant="default" disabled={isBusy}>
              {t('backup.restore')}
            </Button>
          )}
        </FileButton>
        <Button
          component="a"
          href={hrefTo({ page: 'verify' })}
          size="xs"
          variant="default"
          disabled={isBusy}
        >
          {t('importPackage.fromFile')}
        </Button>
        {isBusy && (
          <Button size="xs" variant="default" onClick={cancel}>
            {t('kit.cancel')}
          </Button>
        )}
      </div>
      <BackupState state={state} />
      {files.length > 0 && <RestoreDialog files={files} onClose={() => setFiles([])} />}
    </section>
  );
};

const LastBackup = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const last = useSettings()?.lastBackup;
  return (
    <>
      <p>
        {last
          ? t('backup.last', { at: format.time(last.at), count: last.items })
          : t('backup.never')}
      </p>
      <p>
        <StoragePersistence />
      </p>
    </>
  );
};

const BackupState = ({ state }: { readonly state: TaskState<BackedUpStore> }) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const format = useFormat();
  const { done = 0, total = 0 } = state.step === 'running' ? state : {};
  const said =
    total > 0
      ? t('backup.written', { done: format.size(done), total: format.size(total) })
      : t('backup.reading');
  return (
    <>
      {state.step === 'running' && (
        <Progress value={total > 0 ? (done / total) * 100 : 0} aria-label={t('backup.progress')} />
      )}
      <div role="status">
        {state.step === 'running' && <p className={prose.quiet}>{said}</p>}
        {state.step === 'failed' && (
          <p className={notes.bad}>
            {state.isCancelled ? t('backup.cancelled') : sentenceOf(state.error)}
          </p>
        )}
        {state.step === 'done' && <Saved {...state.result} />}
      </div>
    </>
  );
};

const Saved = ({ files, altered }: BackedUpStore) => {
  const { t } = useTranslation();
  return (
    <>
      <div className={notes.good}>
        {files.length > 1 ? t('backup.savedParts', { count: files.length }) : t('backup.saved')}
        {files.map(({ name }) => (
          <div key={name} className={prose.fingerprint}>
            {name}
          </div>
        ))}
      </div>
      {altered.length > 0 && (
        <p className={notes.bad}>{t('backup.altered', { count: altered.length })}</p>
      )}
    </>
  );
};
