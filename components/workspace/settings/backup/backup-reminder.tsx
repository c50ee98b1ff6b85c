import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../../lib/browser/settings/parse-settings.ts';
import { readSettings } from '../../../../lib/browser/settings/settings.ts';

import { useFormat } from '../../../format.ts';
import { useLive } from '../../../use-live.ts';
import { hrefTo } from '../../kit/route.ts';
import { useSettings } from '../../kit/use-settings.ts';
import { readBackupDue } from './backup-due.ts';
import css from './backup-reminder.module.css';

/** A line that is shown while a backup is due, with a link to the backup settings. */
export const BackupReminder = ({ settings }: { readonly settings: Settings }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { lastBackup, lastExport } = useSettings() ?? settings;
  const due = useLive(
    async () => readBackupDue(await readSettings()),
    [lastBackup?.at, lastExport],
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
