import { useTranslation } from 'react-i18next';
import type { ActVerdict } from '../../../../lib/casework/remedies/verdict.ts';
import css from './verdict-mark.module.css';

const SIGNS: { readonly [V in ActVerdict]: string } = {
  met: '✓',
  'not-met': '✕',
  'cannot-tell': '?',
  'not-checked': '–',
};

/** Met, not met, cannot tell or not checked yet: by a sign and by words, not by colour alone. */
export const VerdictMark = ({ verdict }: { readonly verdict: ActVerdict }) => {
  const { t } = useTranslation();
  return (
    <span className={css.mark} data-verdict={verdict}>
      <span aria-hidden>{SIGNS[verdict]}</span> {t(`terms.verdict_${verdict}`)}
    </span>
  );
};
