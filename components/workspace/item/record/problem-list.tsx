import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../../lib/evidence/problem.ts';
import { problemKey } from '../../../../lib/report/problem-key.ts';
import { Warning } from '../../kit/warning.tsx';
import css from './problem-list.module.css';

/**
 * What could not be captured, in plain words, with the details for an expert below each problem.
 */
export const ProblemList = ({ problems }: { readonly problems: readonly Problem[] }) => {
  const { t } = useTranslation();
  if (problems.length === 0) return null;
  return (
    <Warning title={t('item.partialTitle')}>
      <ul>
        {problems.map(({ code, part, message, values }) => (
          <li key={`${code}${part}`}>
            {t(`problems.${problemKey({ code, values })}`, { ...values })}
            <span className={css.particular} lang="en">
              {message}
            </span>
          </li>
        ))}
      </ul>
    </Warning>
  );
};
