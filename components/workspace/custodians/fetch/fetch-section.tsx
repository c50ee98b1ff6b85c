import { useTranslation } from 'react-i18next';
import { type FetchedItems, fetchJoinedItems } from '../../../../lib/join/fetch-items.ts';
import { type NoVault, openReadingVault } from '../../../../lib/join/open-reading-vault.ts';
import { countUnfetched } from '../../../../lib/store/chains/joined-items.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { useLive } from '../../../use-live.ts';
import notes from '../../kit/sheets/notes.module.css';
import prose from '../../kit/sheets/prose.module.css';
import { SoftButton } from '../../kit/soft-button.tsx';
import { useTask } from '../../kit/use-task.ts';
import { ReadingFault } from '../reading/reading-fault.tsx';
import { ObjectFaultWords } from './object-fault.tsx';

const MOST = 50;

/**
 * Fetches what is not here yet of the items of other custodians, for instance before a package is
 * made, and names what could not be had, item by item. Nothing where the matter is not shared.
 */
export const FetchSection = ({
  matterId,
  items,
  className,
}: {
  readonly matterId: string;
  readonly items: readonly ListingRow[];
  /** That of the fieldsets of the form in which it stands. */
  readonly className: string | undefined;
}) => {
  const { t } = useTranslation();
  const counts = useLive(() => countUnfetched(items), [items]);
  const { state, start } = useTask<FetchedItems | NoVault>(async ({ signal, onProgress }) => {
    const vault = await openReadingVault(matterId, signal);
    return typeof vault === 'string' ? vault : fetchJoinedItems(vault, matterId, { onProgress });
  });
  if (!counts || counts.joined === 0) return null;
  const isBusy = state.step === 'running';
  const result = state.step === 'done' ? state.result : undefined;
  return (
    <fieldset className={className}>
      <legend>{t('custodians.fetchTitle')}</legend>
      <p className={prose.quiet}>
        {counts.unfetched === 0
          ? t('custodians.fetchNone')
          : t('custodians.fetchLead', { count: counts.unfetched })}
      </p>
      <SoftButton
        size="xs"
        variant="default"
        type="button"
        isOff={isBusy}
        onClick={() => void start()}
      >
        {t('custodians.fetchAll')}
      </SoftButton>
      <div role="status">
        {state.step === 'running' && (
          <p>{t('custodians.fetchingAll', { done: state.done, total: state.total })}</p>
        )}
        {typeof result === 'object' && <Outcome result={result} />}
      </div>
      {typeof result === 'string' && (
        <ReadingFault {...{ matterId, why: result }} isInForm onMended={() => void start()} />
      )}
      {state.step === 'failed' && (
        <ReadingFault
          {...{ matterId, error: state.error }}
          isInForm
          onMended={() => void start()}
        />
      )}
    </fieldset>
  );
};

const Outcome = ({ result: { items, unfetched } }: { readonly result: FetchedItems }) => {
  const { t } = useTranslation();
  const all = t('custodians.fetchedAll', { count: items });
  const some = t('custodians.fetchedSome', { count: unfetched.length });
  return (
    <>
      <p>{unfetched.length === 0 ? all : some}</p>
      <ul>
        {unfetched.slice(0, MOST).map(({ item, title, custodian, faults }) => (
          <li key={item} className={notes.bad}>
            {t('custodians.itemOf', { title, name: custodian })}
            <ul>
              {faults.map((fault) => (
                <li key={`${fault.code} ${fault.key}`}>
                  <ObjectFaultWords fault={fault} />
                </li>
              ))}
            </ul>
          </li>
        ))}
        {unfetched.length > MOST && (
          <li>{t('custodians.more', { count: unfetched.length - MOST })}</li>
        )}
      </ul>
    </>
  );
};
