import type { TFunction } from 'i18next';
import type { ProblemCode } from '../../../../lib/evidence/problem.ts';
import css from './item-status.module.css';

type Props = {
  readonly status: 'complete' | 'partial';
  readonly problemCodes: readonly ProblemCode[];
  readonly t: TFunction;
};

/** Whether a capture is complete, and what a partial one lacks; colour is never the only sign. */
export const ItemStatus = ({ status, problemCodes, t }: Props) => {
  if (status === 'complete') return <span className={css.complete}>{t('kit.complete')}</span>;
  const why = problemCodes.map((code) => t(`problems.${code}`));
  return (
    <span title={why.join('\n')}>
      <span className={css.partial}>{t('kit.partial')}</span>
      <span className={css.why}>{why[0]}</span>
    </span>
  );
};
