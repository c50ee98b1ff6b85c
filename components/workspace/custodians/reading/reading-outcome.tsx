import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format.ts';
import { ReadingFault } from './reading-fault.tsx';
import { ReadingProgress } from './reading-progress.tsx';
import { type ReadingState, readNow } from './reading-queue.ts';

type Props = { readonly matterId: string; readonly state: ReadingState };

/** What came of reading a matter in this page: how far it is, when it ended, what kept it. */
export const ReadingOutcome = ({ matterId, state }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { step } = state;
  return (
    <>
      <div role="status">
        {step === 'running' && <ReadingProgress {...state} />}
        {step === 'done' && <p>{t('custodians.wasRead', { time: format.exact(state.at) })}</p>}
        {step === 'done' && state.refused > 0 && (
          <p>{t('custodians.refusedValues', { count: state.refused })}</p>
        )}
        {(step === 'kept' || step === 'failed') && (
          <p>{t('custodians.notRead', { time: format.exact(state.at) })}</p>
        )}
      </div>
      {step === 'kept' && (
        <ReadingFault {...{ matterId, why: state.why }} onMended={() => void readNow(matterId)} />
      )}
      {step === 'failed' && (
        <ReadingFault
          {...{ matterId, error: state.error }}
          onMended={() => void readNow(matterId)}
        />
      )}
    </>
  );
};
