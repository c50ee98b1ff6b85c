import { Alert, Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format.ts';
import type { Verifying } from './use-verification.ts';
import { VerificationReport } from './verification-report.tsx';
import css from './verification-state.module.css';

type Props = { readonly state: Verifying; readonly onCancel: () => void };

/** A verification as it stands: why it could not be made, how far it is, or what it found. */
export const VerificationState = ({ state, onCancel }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  if (state.step === 'done')
    return <VerificationReport files={state.files} result={state.result} />;
  if (state.step === 'ready')
    return state.said ? (
      <Alert color="red" variant="outline" role="alert" p="xs">
        {state.said}
      </Alert>
    ) : null;
  const { done, total } = state;
  return (
    <div className={css.working}>
      <Progress
        value={total > 0 ? (done / total) * 100 : 0}
        aria-label={t('workspace.verifyProgress')}
        size="lg"
      />
      <div className={css.row}>
        <span role="status">
          {t('workspace.checked', { done: format.size(done), total: format.size(total) })}
        </span>
        <Button variant="default" size="xs" onClick={onCancel}>
          {t('workspace.cancel')}
        </Button>
      </div>
    </div>
  );
};
