import { useTranslation } from 'react-i18next';
import { ProblemError, toProblem } from '../lib/evidence/problem.ts';

/**
 * Describes an error as a sentence in the screen's language, with the error's own message where the
 * code alone does not say enough.
 */
export const useSentence = () => {
  const { t } = useTranslation();
  return (thrown: unknown): string => {
    const { code, message } = toProblem(thrown);
    const particular =
      !(thrown instanceof ProblemError) ||
      ['BAD_LABEL', 'EXHIBIT_TAKEN', 'EXHIBIT_RESERVED', 'ALTERED', 'UNEXPECTED'].includes(code);
    return particular ? `${t(`problems.${code}`)} ${message}` : t(`problems.${code}`);
  };
};
