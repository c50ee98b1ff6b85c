import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../../lib/browser/settings/parse-settings.ts';
import { readSettings } from '../../../../lib/browser/settings/settings.ts';
import { useFormat } from '../../../format.ts';
import { useLive } from '../../../use-live.ts';
import { hrefTo } from '../../kit/route.ts';
import { useSettings } from '../../kit/use-settings.ts';
import { readBackupDue } from './backup-due.ts';
import css from './backup-reminder.module.css';

/** Late enough for the first screen to be drawn: of many items the counting takes a while. */
const AFTER_MS = 1_500;

const useIsLater = (): boolean => {
  const [isLater, setIsLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLater(true), AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLater;
};

/** A line that is shown while a backup is due, with a link to the backup settings. */
export const BackupReminder = ({ settings }: { readonly settings: Settings }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { lastBackup, lastExport } = useSettings() ?? settings;
  const isLater = useIsLater();
  const due = useLive(
    async () => (isLater ? readBackupDue(await readSettings()) : undefined),
    [isLater, lastBackup?.at, lastExport],
  );
  if (!due) return null;
  const said = due.at
    ? t('backup.reminder', { count: due.items, at: format.day(due.at) })
    : t('backup.reminderNever', { count: due.items });
  return (
    <p className={css.reminder}>
      {said} <a href={hrefTo({ page: 'settings' })}>{t('backup.now')}</a>
    </p>
  );
};
