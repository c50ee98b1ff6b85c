import { useTranslation } from 'react-i18next';
import { type ProblemCode, ProblemError, toProblem } from '../lib/evidence/problem.ts';
import { chineseProblem, chineseSizes } from '../lib/words/problem-details.ts';

/** Codes whose errors list what is too large, with sizes or numbers. */
const SIZES: ReadonlySet<ProblemCode> = new Set([
  'PACKAGE_TOO_LARGE',
  'PACKAGE_TOO_MANY_FILES',
  'BACKUP_TOO_LARGE',
]);

/** Codes whose errors name what they are about. */
const PARTICULAR: ReadonlySet<ProblemCode> = new Set([
  ...(['BAD_LABEL', 'EXHIBIT_TAKEN', 'EXHIBIT_RESERVED', 'ALTERED'] as const),
  ...(['PLACE_FAILED', 'UNEXPECTED'] as const),
  ...SIZES,
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
    // Of these the browser's own words say no more.
    const isTold = code === 'STORAGE_FULL' || code === 'STORE_NOT_OPENED';
    const isNew = !(thrown instanceof ProblemError) && !isTold;
    const particular = isNew || PARTICULAR.has(code);
    if (!particular) return t(`problems.${code}`);
    // Chinese sentences follow each other without a space.
    const inChinese = SIZES.has(code) ? chineseSizes : chineseProblem;
    const chinese = isChinese ? inChinese(message) : undefined;
    return chinese ? `${t(`problems.${code}`)}${chinese}` : `${t(`problems.${code}`)} ${message}`;
  };
};
