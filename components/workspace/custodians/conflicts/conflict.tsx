import { useTranslation } from 'react-i18next';
import { projectChains } from '../../../../lib/join/project-chains.ts';
import type { ConflictRow } from '../../../../lib/store/chains/chain-rows.ts';
import { decideConflict } from '../../../../lib/store/chains/decide.ts';
import { useFormat } from '../../../format.ts';
import notes from '../../kit/sheets/notes.module.css';
import { SoftButton } from '../../kit/soft-button.tsx';
import { useTask } from '../../kit/use-task.ts';
import { useVaultSentence } from '../reading/use-vault-sentence.ts';
import css from './conflict.module.css';
import type { useConflictWords } from './use-conflict-words.ts';

type Props = {
  readonly conflict: ConflictRow;
  readonly own: string;
  readonly words: ReturnType<typeof useConflictWords>;
};

/** One thing that two custodians set differently, each value with whose it is, and a decision. */
export const Conflict = ({ conflict, own, words }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const sentenceOf = useVaultSentence();
  const { state, start } = useTask(async (_options, digest: string) => {
    await decideConflict(conflict, digest);
    await projectChains(conflict.matterId, { own });
  });
  const { subject, counts, against } = conflict;
  const about = words.about(subject);
  return (
    <tr>
      <td>{about}</td>
      <td>
        <ul className={css.values}>
          {[counts, ...against].map((one) => {
            const value = words.value(subject, one.value);
            return (
              <li key={one.digest}>
                <span className={css.value}>
                  <span className={css.words}>{value}</span>
                  <span className={css.set}>
                    {t('custodians.setBy', { name: one.actor, time: format.time(one.at) })}{' '}
                    {one === counts && t('custodians.countsNow')}
                  </span>
                </span>
                <SoftButton
                  size="compact-xs"
                  variant="default"
                  isOff={state.step === 'running'}
                  aria-label={t('custodians.decideFor', { about, value })}
                  onClick={() => void start(one.digest)}
                >
                  {t('custodians.decide')}
                </SoftButton>
              </li>
            );
          })}
        </ul>
        {state.step === 'failed' && <p className={notes.bad}>{sentenceOf(state.error)}</p>}
      </td>
    </tr>
  );
};
