import { Alert, Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TaskState } from '../../../../lib/jobs/create-task.ts';
import { useFormat } from '../../../format.ts';
import { useSentence } from '../../../use-sentence.ts';
import type { VerifiedFiles } from './use-verification.ts';
import { VerificationReport } from './verification-report.tsx';
import css from './verification-state.module.css';

type Props = { readonly state: TaskState<VerifiedFiles>; readonly onCancel: () => void };

/** The state of a verification: its progress, why it failed, or its report. */
export const VerificationState = ({ state, onCancel }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const sentenceOf = useSentence();
  if (state.step === 'done') return <VerificationReport {...state.result} />;
  if (state.step === 'idle') return null;
  if (state.step === 'failed')
    return (
      <Alert color="red" variant="outline" role="alert" p="xs">
        {sentenceOf(state.error)}
      </Alert>
    );
  const { done, total } = state;
  return (
    <div className={css.working}>
      <Progress
        value={total > 0 ? (done / total) * 100 : 0}
        aria-label={t('handover.verifyProgress')}
        size="lg"
      />
      <div className={css.row}>
        <span role="status">
          {t('handover.checked', { done: format.size(done), total: format.size(total) })}
        </span>
        <Button variant="default" size="xs" onClick={onCancel}>
          {t('kit.cancel')}
        </Button>
      </div>
    </div>
  );
};
