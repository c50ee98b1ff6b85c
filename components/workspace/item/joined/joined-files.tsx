import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type Departure, findDeparture } from '../../../../lib/join/find-departure.ts';
import { openJoinedItem } from '../../../../lib/join/open-item.ts';
import { type NoVault, openReadingVault } from '../../../../lib/join/open-reading-vault.ts';
import type { ObjectFault } from '../../../../lib/store/chains/chain-rows.ts';
import { findChain } from '../../../../lib/store/chains/chains.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { useFormat } from '../../../format.ts';
import { useLive } from '../../../use-live.ts';
import { ObjectFaultWords } from '../../custodians/fetch/object-fault.tsx';
import { ReadingFault } from '../../custodians/reading/reading-fault.tsx';
import notes from '../../kit/sheets/notes.module.css';
import { SoftButton } from '../../kit/soft-button.tsx';
import { useTask } from '../../kit/use-task.ts';
import css from './joined-files.module.css';

type Props = { readonly item: Pick<ListingRow, 'id' | 'matterId' | 'chain'> };

/**
 * Fetches the record and the files of another custodian's item when it is looked at, and says how
 * far that came: nothing of it is shown before it was compared with the chain.
 */
export const JoinedFiles = ({ item: { id, matterId, chain = '' } }: Props) => {
  const { t } = useTranslation();
  const row = useLive(async () => (await findChain(chain)) ?? null, [chain]);
  const left = useLive(() => findDeparture(chain, id), [chain, id]);
  const { state, start } = useTask<readonly ObjectFault[] | NoVault, [string]>(
    async ({ signal }, item) => {
      const vault = await openReadingVault(matterId, signal);
      return typeof vault === 'string' ? vault : openJoinedItem(vault, item);
    },
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each item that is looked at.
  useEffect(() => {
    void start(id);
  }, [id]);
  const result = state.step === 'done' ? state.result : undefined;
  const why = typeof result === 'string' ? result : undefined;
  const ofRecord = (row?.objects ?? []).filter(({ key }) => key.endsWith(`/records/${id}.json`));
  const faults = typeof result === 'object' ? uniqueFaults([...ofRecord, ...result]) : undefined;
  const name = row?.custodian.name ?? chain;
  const again = () => void start(id);
  return (
    <section className={css.joined} aria-label={t('custodians.ofOther', { name })}>
      <p>{t('custodians.ofOther', { name })}</p>
      {left && <Left departure={left} />}
      <div role="status">
        {state.step === 'running' && <p>{t('custodians.fetching')}</p>}
        {faults?.length === 0 && <p>{t('custodians.fetched')}</p>}
        {faults && faults.length > 0 && <Faults faults={faults} />}
      </div>
      {(why || state.step === 'failed') && (
        <ReadingFault
          {...{ matterId, why }}
          {...(state.step === 'failed' && { error: state.error })}
          onMended={again}
        />
      )}
      {(state.step === 'failed' || why || (faults && faults.length > 0)) && (
        <SoftButton size="xs" variant="default" isOff={false} onClick={again}>
          {t('custodians.fetchAgain')}
        </SoftButton>
      )}
    </section>
  );
};

const uniqueFaults = (faults: readonly ObjectFault[]): readonly ObjectFault[] => [
  ...new Map(faults.map((fault) => [`${fault.code} ${fault.key}`, fault])).values(),
];

/** Its custodian took it out of the matter after it was read here. */
const Left = ({
  departure: { how, at, actor, reason = '' },
}: {
  readonly departure: Departure;
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <p className={notes.warning}>
      {t(`custodians.left_${how}`, { name: actor, time: format.exact(at), reason })}
    </p>
  );
};

const Faults = ({ faults }: { readonly faults: readonly ObjectFault[] }) => {
  const { t } = useTranslation();
  return (
    <div className={notes.bad}>
      {t('custodians.fileFaults', { count: faults.length })}
      <ul className={css.faults}>
        {faults.map((fault) => (
          <li key={`${fault.code} ${fault.key}`}>
            <ObjectFaultWords fault={fault} />
          </li>
        ))}
      </ul>
    </div>
  );
};
