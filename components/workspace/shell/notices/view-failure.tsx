import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { toProblem } from '../../../../lib/evidence/problem.ts';
import { useSentence } from '../../../use-sentence.ts';
import { Warning } from '../../kit/warning.tsx';
import css from './view-failure.module.css';

type Props = { readonly error: unknown; readonly onRetry: () => void };

/** Says that a view failed and why, with a button to try again. */
export const ViewFailure = ({ error, onRetry }: Props) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const { code, message } = toProblem(error);
  return (
    <div className={css.failure} role="alert">
      <Warning title={t('shell.viewFailed')}>
        {code === 'UNEXPECTED' ? (
          <>
            <p>{t('shell.viewFailedLead')}</p>
            <p lang="en">{message}</p>
          </>
        ) : (
          <p>{sentenceOf(error)}</p>
        )}
        <Button size="xs" variant="default" onClick={onRetry}>
          {t('handover.tryAgain')}
        </Button>
      </Warning>
    </div>
  );
};
