import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { openJoinedItem } from '../../../../lib/join/open-item.ts';
import { type NoVault, openReadingVault } from '../../../../lib/join/open-reading-vault.ts';
import type { ObjectFault } from '../../../../lib/store/chains/chain-rows.ts';
import { findChain } from '../../../../lib/store/chains/chains.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { useLive } from '../../../use-live.ts';
import { ObjectFaultWords } from '../../custodians/fetch/object-fault.tsx';
import { useVaultSentence } from '../../custodians/use-vault-sentence.ts';
import notes from '../../kit/sheets/notes.module.css';
import { SoftButton } from '../../kit/soft-button.tsx';
import { useTask } from '../../kit/use-task.ts';

type Props = { readonly item: Pick<ListingRow, 'id' | 'matterId' | 'chain'> };

/**
 * Fetches the record and the files of another custodian's item when it is looked at, and says how
 * far that came: nothing of it is shown before it was compared with the chain.
 */
export const JoinedFiles = ({ item: { id, matterId, chain = '' } }: Props) => {
  const { t } = useTranslation();
  const sentenceOf = useVaultSentence();
  const row = useLive(async () => (await findChain(chain)) ?? null, [chain]);
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
  const name = row?.custodian.name ?? chain;
  return (
    <section aria-label={t('custodians.ofOther', { name })}>
      <p>{t('custodians.ofOther', { name })}</p>
      <div role="status">
        {state.step === 'running' && <p>{t('custodians.fetching')}</p>}
        {typeof result === 'string' && <p className={notes.bad}>{t(`custodians.why_${result}`)}</p>}
        {state.step === 'failed' && <p className={notes.bad}>{sentenceOf(state.error)}</p>}
        {Array.isArray(result) &&
          result.map((fault: ObjectFault) => (
            <p key={`${fault.code} ${fault.key}`} className={notes.bad}>
              <ObjectFaultWords fault={fault} />
            </p>
          ))}
      </div>
      {(state.step === 'failed' || typeof result === 'string') && (
        <SoftButton size="xs" isOff={false} onClick={() => void start(id)}>
          {t('custodians.fetchAgain')}
        </SoftButton>
      )}
    </section>
  );
};
