import { useTranslation } from 'react-i18next';
import { ProblemError, toProblem } from '../lib/evidence/problem.ts';

/**
 * What went wrong as a sentence of the screen's language, with the particular reason where the
 * words for the code cannot hold it.
 */
export const useSentence = () => {
  const { t } = useTranslation();
  return (thrown: unknown): string => {
    const { code, message } = toProblem(thrown);
    const particular =
      !(thrown instanceof ProblemError) || ['BAD_LABEL', 'ALTERED', 'UNEXPECTED'].includes(code);
    return particular ? `${t(`problems.${code}`)} ${message}` : t(`problems.${code}`);
  };
};
