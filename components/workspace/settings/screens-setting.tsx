import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { canRecord } from '../../../lib/browser/permissions/optional-permission.ts';
import type { Settings } from '../../../lib/browser/settings/parse-settings.ts';
import { changeSettings, DEFAULT_MOST_SCREENS } from '../../../lib/browser/settings/settings.ts';
import { USUAL_MEDIA } from '../../../lib/evidence/media/media.ts';
import { USUAL_RECORDING } from '../../../lib/evidence/media/recording.ts';
import { USUAL_OPENING } from '../../../lib/evidence/page/opening.ts';
import { useFormat } from '../../format.ts';
import forms from '../kit/sheets/forms.module.css';
import prose from '../kit/sheets/prose.module.css';
import sections from '../kit/sheets/sections.module.css';
import { useSettings } from '../kit/use-settings.ts';

/** The browser takes two screenshots a second, so 400 screens take over three minutes. */
const LIMITS = [20, 60, DEFAULT_MOST_SCREENS, 400] as const;

/** How long "Show everything first" may take, in seconds, and how many controls it may press. */
const SECONDS = [20, USUAL_OPENING.mostMs / 1000, 180, 600] as const;
const PRESSES = [100, USUAL_OPENING.mostPresses, 1000, 5000] as const;

/** How many files of a post are kept, and how large one may be, in MiB. */
const FILES = [20, USUAL_MEDIA.mostFiles, 200] as const;
const MEBIBYTES = [25, USUAL_MEDIA.mostBytes / 2 ** 20, 250] as const;

/** How long a recording of a tab may take, in minutes, and how large it may become, in MiB. */
const MINUTES = [1, USUAL_RECORDING.mostMs / 60_000, 15, 60, 150] as const;
const RECORDED = [50, USUAL_RECORDING.mostBytes / 2 ** 20, 500, 1000] as const;

/** The limits of a recording of a tab; Firefox makes none. */
const RecordingSetting = ({ settings }: { readonly settings: Settings }) => {
  const { t } = useTranslation();
  if (!canRecord()) return <p className={prose.quiet}>{t('settings.recordingNone')}</p>;
  return (
    <>
      <NativeSelect
        className={forms.field ?? ''}
        label={t('settings.recordingMinutes')}
        description={t('settings.recordingHint')}
        value={String(settings.recordingMinutes ?? USUAL_RECORDING.mostMs / 60_000)}
        onChange={(event) =>
          changeSettings({ recordingMinutes: Number(event.currentTarget.value) })
        }
        data={MINUTES.map((count) => ({
          value: String(count),
          label: t('settings.minutes', { count }),
        }))}
      />
      <NativeSelect
        className={forms.field ?? ''}
        label={t('settings.recordingMebibytes')}
        value={String(settings.recordingMebibytes ?? USUAL_RECORDING.mostBytes / 2 ** 20)}
        onChange={(event) =>
          changeSettings({ recordingMebibytes: Number(event.currentTarget.value) })
        }
        data={RECORDED.map((size) => ({ value: String(size), label: `${size} MiB` }))}
      />
    </>
  );
};

/** The limits of a capture: screens, what is opened first, files of a post, a recording. */
export const ScreensSetting = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const settings = useSettings();
  if (!settings) return null;
  return (
    <section className={sections.setting} aria-label={t('settings.captures')}>
      <h2>{t('settings.captures')}</h2>
      <NativeSelect
        className={forms.field ?? ''}
        label={t('settings.mostScreens')}
        description={t('settings.mostScreensHint')}
        value={String(settings.mostScreens ?? DEFAULT_MOST_SCREENS)}
        onChange={(event) => changeSettings({ mostScreens: Number(event.currentTarget.value) })}
        data={LIMITS.map((screens) => ({ value: String(screens), label: format.number(screens) }))}
      />
      <NativeSelect
        className={forms.field ?? ''}
        label={t('settings.openingSeconds')}
        description={t('settings.openingHint')}
        value={String(settings.openingSeconds ?? USUAL_OPENING.mostMs / 1000)}
        onChange={(event) => changeSettings({ openingSeconds: Number(event.currentTarget.value) })}
        data={SECONDS.map((seconds) => ({
          value: String(seconds),
          label: t('settings.seconds', { count: seconds }),
        }))}
      />
      <NativeSelect
        className={forms.field ?? ''}
        label={t('settings.openingPresses')}
        value={String(settings.openingPresses ?? USUAL_OPENING.mostPresses)}
        onChange={(event) => changeSettings({ openingPresses: Number(event.currentTarget.value) })}
        data={PRESSES.map((presses) => ({ value: String(presses), label: format.number(presses) }))}
      />
      <NativeSelect
        className={forms.field ?? ''}
        label={t('settings.mediaFiles')}
        description={t('settings.mediaHint')}
        value={String(settings.mediaFiles ?? USUAL_MEDIA.mostFiles)}
        onChange={(event) => changeSettings({ mediaFiles: Number(event.currentTarget.value) })}
        data={FILES.map((files) => ({ value: String(files), label: format.number(files) }))}
      />
      <NativeSelect
        className={forms.field ?? ''}
        label={t('settings.mediaMebibytes')}
        value={String(settings.mediaMebibytes ?? USUAL_MEDIA.mostBytes / 2 ** 20)}
        onChange={(event) => changeSettings({ mediaMebibytes: Number(event.currentTarget.value) })}
        data={MEBIBYTES.map((size) => ({ value: String(size), label: `${size} MiB` }))}
      />
      <RecordingSetting settings={settings} />
    </section>
  );
};
