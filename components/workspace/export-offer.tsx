import { Alert, Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format.ts';
import css from './export-dialog.module.css';
import type { ListedItem } from './listed-item.ts';

type Props = {
  readonly items: readonly ListedItem[];
  readonly said: string | undefined;
  readonly onStart: (volumeBytes: number) => void;
  readonly onCancel: () => void;
};

const GIB = 2 ** 30;
/** What a volume may hold, in GiB: a CD's worth of mail, FAT32's 4 GiB, and what lies between. */
const SIZES = [0.5, 1, 2, 3.5] as const;
const DEFAULT_GIB = 2;

const sizeOf = ({ record, recordBytes }: ListedItem): number =>
  record.artifacts.reduce((sum, { bytes }) => sum + bytes, recordBytes.length);

/** What an export will write, before it is started. */
export const ExportOffer = ({ items, said, onStart, onCancel }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [volume, setVolume] = useState(String(DEFAULT_GIB));
  const partial = items.filter(({ status }) => status === 'partial').length;
  const bytes = items.reduce((sum, item) => sum + sizeOf(item), 0);
  return (
    <>
      <dl className={css.facts}>
        <dt>{t('workspace.items')}</dt>
        <dd>{format.number(items.length)}</dd>
        <dt>{t('workspace.estimate')}</dt>
        <dd>{t('workspace.about', { size: format.size(bytes) })}</dd>
      </dl>
      {partial > 0 && <p>{t('workspace.exportPartial', { count: partial })}</p>}
      <p className={css.quiet}>{t('workspace.exportLocal')}</p>
      <NativeSelect
        label={t('workspace.volumeSize')}
        description={t('workspace.volumeHint')}
        value={volume}
        onChange={(event) => setVolume(event.currentTarget.value)}
        data={SIZES.map((gib) => ({ value: String(gib), label: `${format.number(gib)} GiB` }))}
      />
      {said && (
        <Alert color="red" variant="outline" role="alert" p="xs">
          {said}
        </Alert>
      )}
      <div className={css.end}>
        <Button variant="default" onClick={onCancel}>
          {t('workspace.cancel')}
        </Button>
        <Button onClick={() => onStart(Number(volume) * GIB)} data-autofocus>
          {t('workspace.start')}
        </Button>
      </div>
    </>
  );
};
