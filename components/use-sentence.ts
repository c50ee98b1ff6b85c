import { useTranslation } from 'react-i18next';
import { type ProblemCode, ProblemError, toProblem } from '../lib/evidence/problem.ts';

/** Codes whose errors name what they are about. */
const PARTICULAR: ReadonlySet<ProblemCode> = new Set([
  ...(['BAD_LABEL', 'EXHIBIT_TAKEN', 'EXHIBIT_RESERVED', 'ALTERED'] as const),
  'UNEXPECTED',
  ...(['PACKAGE_TOO_LARGE', 'PACKAGE_TOO_MANY_FILES', 'BACKUP_TOO_LARGE'] as const),
]);

/**
 * Describes an error as a sentence in the screen's language, with the error's own message where the
 * code alone does not say enough.
 */
export const useSentence = () => {
  const { t } = useTranslation();
  return (thrown: unknown): string => {
    const { code, message } = toProblem(thrown);
    const particular = !(thrown instanceof ProblemError) || PARTICULAR.has(code);
    return particular ? `${t(`problems.${code}`)} ${message}` : t(`problems.${code}`);
  };
};
