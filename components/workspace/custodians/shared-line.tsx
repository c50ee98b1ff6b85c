import { useTranslation } from 'react-i18next';
import { listChains, listConflictRows } from '../../../lib/store/chains/chains.ts';
import { useFormat } from '../../format.ts';
import { useLive } from '../../use-live.ts';
import { hrefTo } from '../kit/route.ts';
import prose from '../kit/sheets/prose.module.css';
import { SoftButton } from '../kit/soft-button.tsx';
import { ReadingFault } from './reading/reading-fault.tsx';
import { readNow } from './reading/reading-queue.ts';
import { useReadAtIntervals } from './reading/use-read-at-intervals.ts';
import { useReading } from './reading/use-reading.ts';
import css from './shared-line.module.css';
import { useDepartures } from './use-departures.ts';

type Props = {
  readonly matterId: string;
  /** Whether the view that is open shows the items; in any it is read. */
  readonly isShown: boolean;
};

/**
 * Above the items of a shared matter: how many custodians there are, when the vault was last read,
 * what keeps it from being read, and a way to read it by hand. Reads what is new by itself.
 */
export const SharedLine = ({ matterId, isShown }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  useReadAtIntervals(matterId);
  const state = useReading(matterId);
  const chains = useLive(() => listChains(matterId), [matterId]) ?? [];
  const conflicts = useLive(() => listConflictRows(matterId), [matterId]) ?? [];
  const departed = useDepartures(chains);
  // The chain that was read least recently: the others are newer.
  const [oldest] = chains.map(({ seenAt }) => seenAt).toSorted();
  if (oldest === undefined || !isShown) return null;
  const again = () => void readNow(matterId);
  return (
    <section className={css.line} aria-label={t('custodians.title')}>
      <p>
        {t('custodians.shared', { count: chains.length, time: format.exact(oldest) })}{' '}
        {conflicts.length > 0 && t('custodians.sharedDiffer', { count: conflicts.length })}{' '}
        {departed.length > 0 && t('custodians.sharedLeft', { count: departed.length })}{' '}
        <a
          className={prose.link}
          href={hrefTo({ page: 'matter', id: matterId, view: 'custodians' })}
        >
          {t('custodians.sharedWhole')}
        </a>
      </p>
      <SoftButton
        size="compact-xs"
        variant="default"
        isOff={state.step === 'running'}
        onClick={again}
      >
        {t('custodians.read')}
      </SoftButton>
      {state.step === 'kept' && (
        <div className={css.fault}>
          <ReadingFault {...{ matterId, why: state.why }} onMended={again} />
        </div>
      )}
      {state.step === 'failed' && (
        <div className={css.fault}>
          <ReadingFault {...{ matterId, error: state.error }} onMended={again} />
        </div>
      )}
    </section>
  );
};
