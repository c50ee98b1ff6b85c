import { useTranslation } from 'react-i18next';
import type { VaultFinding } from '../../../../../lib/vault/check/vault-finding.ts';
import css from './finding-list.module.css';
import { useFindingWords } from './finding-words.ts';

const ORDER = ['bad', 'told', 'good'] as const;

/** What the check found, what is to be mended first, each with what to do about it. */
export const FindingList = ({ findings }: { readonly findings: readonly VaultFinding[] }) => {
  const { t } = useTranslation();
  const wordsOf = useFindingWords();
  const sorted = findings.toSorted(
    (one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state),
  );
  return (
    <ul className={css.list} aria-label={t('vault.checkFound')}>
      {sorted.map((finding) => {
        const { is, act, detail } = wordsOf(finding);
        const { code, state, facts } = finding;
        return (
          <li key={`${code} ${facts.question ?? ''}`} data-state={state}>
            <span className={css.state}>{t(`vault.state_${state}`)}</span> {is}
            {act && <div>{act}</div>}
            {detail && <div className={css.words}>{detail}</div>}
          </li>
        );
      })}
    </ul>
  );
};
