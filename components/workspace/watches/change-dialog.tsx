import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendWatchesChanged } from '../../../lib/browser/messages.ts';
import type { Watch } from '../../../lib/evidence/watch/watch.ts';
import { changeSchedule, switchSignedOut } from '../../../lib/store/lists/watches.ts';
import { useCaseZone } from '../../case-zone.tsx';
import { FormDialog } from '../kit/dialogs/form-dialog.tsx';
import { ScheduleFields } from './schedule-fields.tsx';
import { SignedOutField } from './signed-out-field.tsx';
import { readSchedule, writeSchedule } from './written-schedule.ts';

type Props = { readonly watch: Watch; readonly onClose: () => void };

/** Changes when and how a page is visited. What was due before is neither added nor taken away. */
export const ChangeDialog = ({ watch, onClose }: Props) => {
  const { t } = useTranslation();
  const timeZone = useCaseZone();
  const [schedule, setSchedule] = useState(writeSchedule(watch.schedule, timeZone));
  const [signedOut, setSignedOut] = useState(watch.signedOut === true);
  const [fault, setFault] = useState<string>();
  const read = readSchedule(schedule, new Date().toISOString(), timeZone);
  const submit = async () => {
    if (typeof read === 'string') return;
    await changeSchedule(watch.id, read);
    await switchSignedOut(watch.id, signedOut);
    await sendWatchesChanged();
  };
  return (
    <FormDialog
      title={t('watches.changeTitle')}
      lead={watch.name}
      confirm={t('kit.save')}
      missing={fault ?? (typeof read === 'string' ? t(`watches.need_${read}`) : undefined)}
      onSubmit={submit}
      onClose={onClose}
    >
      <ScheduleFields
        value={schedule}
        onChange={(changed) => setSchedule({ ...schedule, ...changed })}
        onFault={setFault}
      />
      <SignedOutField value={signedOut} onChange={setSignedOut} />
    </FormDialog>
  );
};
