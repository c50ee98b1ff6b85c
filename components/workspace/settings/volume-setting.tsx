import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeSettings, DEFAULT_VOLUME_GIB } from '../../../lib/browser/settings/settings.ts';
import { useFormat } from '../../format.ts';
import forms from '../kit/sheets/forms.module.css';
import sections from '../kit/sheets/sections.module.css';
import { useSettings } from '../kit/use-settings.ts';

/**
 * The sizes that a volume may have, in GiB: from a CD's worth of mail to just under the 4 GiB of
 * FAT32.
 */
const SIZES = [0.5, 1, 2, 3.5] as const;

/** Chooses the largest size of one volume of a package. */
export const VolumeSetting = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const settings = useSettings();
  if (!settings) return null;
  return (
    <section className={sections.setting} aria-label={t('settings.volumes')}>
      <h2>{t('settings.volumes')}</h2>
      <NativeSelect
        className={forms.field ?? ''}
        label={t('settings.volumeSize')}
        description={t('settings.volumeHint')}
        value={String(settings.volumeGib ?? DEFAULT_VOLUME_GIB)}
        onChange={(event) => changeSettings({ volumeGib: Number(event.currentTarget.value) })}
        data={SIZES.map((gib) => ({ value: String(gib), label: `${format.number(gib)} GiB` }))}
      />
    </section>
  );
};
