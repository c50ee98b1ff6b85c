import type { Problem, ProblemCode } from '../evidence/problem.ts';

/** The sentences that state the figures of a problem, by its code. */
const WITH_FIGURES = { PART_CLOSED: 'PART_CLOSED_named' } as const;

type FiguresKey = (typeof WITH_FIGURES)[keyof typeof WITH_FIGURES];

const hasFigures = (code: ProblemCode): code is keyof typeof WITH_FIGURES =>
  Object.hasOwn(WITH_FIGURES, code);

/**
 * The key of a problem's sentence: the one that states its figures, where the record has them and
 * there is such a sentence; else that of its code. Records of before have none.
 */
export const problemKey = ({
  code,
  values,
}: Pick<Problem, 'code'> & { readonly values?: Problem['values'] | undefined }):
  | ProblemCode
  | FiguresKey => (values !== undefined && hasFigures(code) ? WITH_FIGURES[code] : code);
