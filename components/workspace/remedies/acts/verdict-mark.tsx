import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../../../lib/casework/remedies/verdict.ts';
import css from './verdict-mark.module.css';

const SIGNS: { readonly [V in Verdict]: string } = { met: '✓', 'not-met': '✕', 'cannot-tell': '?' };

/** Met, not met or cannot tell: by a sign and by words, not by colour alone. */
export const VerdictMark = ({ verdict }: { readonly verdict: Verdict }) => {
  const { t } = useTranslation();
  return (
    <span className={css.mark} data-verdict={verdict}>
      <span aria-hidden>{SIGNS[verdict]}</span> {t(`terms.verdict_${verdict}`)}
    </span>
  );
};
