import { useTranslation } from 'react-i18next';
import type { Matter } from '../../../../lib/evidence/matter.ts';
import type { ChainRow } from '../../../../lib/store/chains/chain-rows.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import notes from '../../kit/sheets/notes.module.css';
import prose from '../../kit/sheets/prose.module.css';
import sections from '../../kit/sheets/sections.module.css';
import { SoftButton } from '../../kit/soft-button.tsx';
import { useVaultSentence } from '../use-vault-sentence.ts';
import { ChainTableRow } from './chain-row.tsx';
import { useReading } from './use-reading.ts';

type Props = {
  readonly matter: Pick<Matter, 'id' | 'custodian'>;
  readonly chains: readonly ChainRow[];
  readonly items: readonly ListingRow[];
  readonly own: string;
};

/** The chains of the other custodians, and the button that reads what is new. */
export const ChainSection = ({ matter, chains, items, own }: Props) => {
  const { t } = useTranslation();
  const sentenceOf = useVaultSentence();
  const { state, start } = useReading(matter.id, own);
  const isBusy = state.step === 'running';
  const why = state.step === 'done' && typeof state.result === 'string' ? state.result : undefined;
  return (
    <section className={sections.entries} aria-label={t('custodians.title')}>
      <header>
        <h2>{t('custodians.title')}</h2>
        <SoftButton size="xs" isOff={isBusy} onClick={() => void start()}>
          {t('custodians.read')}
        </SoftButton>
      </header>
      <p className={prose.quiet}>{t('custodians.lead')}</p>
      <div role="status">
        {isBusy && <p>{t('custodians.reading')}</p>}
        {why && <p className={notes.bad}>{t(`custodians.why_${why}`)}</p>}
        {state.step === 'failed' && <p className={notes.bad}>{sentenceOf(state.error)}</p>}
        {state.step === 'done' && !why && <p>{t('custodians.wasRead')}</p>}
      </div>
      {chains.length === 0 ? (
        <p>{t('custodians.none')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th>{t('custodians.custodian')}</th>
              <th>{t('custodians.items')}</th>
              <th>{t('custodians.lines')}</th>
              <th>{t('custodians.seen')}</th>
              <th>{t('custodians.state')}</th>
            </tr>
          </thead>
          <tbody>
            {chains.map((chain) => (
              <ChainTableRow
                key={chain.id}
                chain={chain}
                items={items.filter((item) => item.chain === chain.id).length}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
