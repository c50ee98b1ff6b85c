import { useTranslation } from 'react-i18next';
import { type ProblemCode, ProblemError, toProblem } from '../lib/evidence/problem.ts';
import { chineseProblem } from '../lib/words/problem-details.ts';

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
  const { t, i18n } = useTranslation();
  const isChinese = i18n.language.startsWith('zh');
  return (thrown: unknown): string => {
    const { code, message } = toProblem(thrown);
    const particular = !(thrown instanceof ProblemError) || PARTICULAR.has(code);
    if (!particular) return t(`problems.${code}`);
    // Chinese sentences follow each other without a space.
    const chinese = isChinese ? chineseProblem(message) : undefined;
    return chinese ? `${t(`problems.${code}`)}${chinese}` : `${t(`problems.${code}`)} ${message}`;
  };
};
