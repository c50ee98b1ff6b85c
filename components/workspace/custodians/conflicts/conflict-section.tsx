import { useTranslation } from 'react-i18next';
import { projectChains } from '../../../../lib/join/project-chains.ts';
import type { ConflictRow } from '../../../../lib/store/chains/chain-rows.ts';
import { decideConflict } from '../../../../lib/store/chains/decide.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { useFormat } from '../../../format.ts';
import notes from '../../kit/sheets/notes.module.css';
import prose from '../../kit/sheets/prose.module.css';
import sections from '../../kit/sheets/sections.module.css';
import { SoftButton } from '../../kit/soft-button.tsx';
import { useTask } from '../../kit/use-task.ts';
import { useVaultSentence } from '../use-vault-sentence.ts';
import { useConflictWords } from './use-conflict-words.ts';

type Props = {
  readonly conflicts: readonly ConflictRow[];
  readonly items: readonly ListingRow[];
  readonly own: string;
};

/** The values on which custodians differ: all, the later one counting, until one decides. */
export const ConflictSection = ({ conflicts, items, own }: Props) => {
  const { t } = useTranslation();
  if (conflicts.length === 0) return null;
  return (
    <section className={sections.entries} aria-label={t('custodians.conflicts')}>
      <header>
        <h2>{t('custodians.conflicts')}</h2>
      </header>
      <p className={prose.quiet}>{t('custodians.conflictsLead')}</p>
      <table>
        <thead>
          <tr>
            <th>{t('custodians.about')}</th>
            <th>{t('custodians.values')}</th>
          </tr>
        </thead>
        <tbody>
          {conflicts.map((conflict) => (
            <Conflict key={conflict.key} conflict={conflict} items={items} own={own} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Conflict = ({
  conflict,
  items,
  own,
}: Omit<Props, 'conflicts'> & { readonly conflict: ConflictRow }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useConflictWords(items);
  const sentenceOf = useVaultSentence();
  const { state, start } = useTask(async (_options, digest: string) => {
    await decideConflict(conflict, digest);
    await projectChains(conflict.matterId, { own });
  });
  const { counts, against } = conflict;
  const about = words.about(conflict.subject);
  return (
    <tr>
      <td>{about}</td>
      <td>
        {[counts, ...against].map((one) => (
          <div key={one.digest}>
            <p>{words.value(one.value)}</p>
            <small>
              {t('custodians.setBy', { name: one.actor, time: format.time(one.at) })}{' '}
              {one === counts && t('custodians.countsNow')}
            </small>{' '}
            <SoftButton
              size="compact-xs"
              isOff={state.step === 'running'}
              aria-label={t('custodians.decideFor', { about, value: words.value(one.value) })}
              onClick={() => void start(one.digest)}
            >
              {t('custodians.decide')}
            </SoftButton>
          </div>
        ))}
        {state.step === 'failed' && <p className={notes.bad}>{sentenceOf(state.error)}</p>}
      </td>
    </tr>
  );
};
