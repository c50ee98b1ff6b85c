import type { Problem, ProblemCode } from '../evidence/problem.ts';

/** The sentences that state the figures of a problem, by its code. */
const WITH_FIGURES = {
  PART_CLOSED: 'PART_CLOSED_named',
  COMMENTS_FEWER: 'COMMENTS_FEWER_counted',
  MEDIA_MISSING: 'MEDIA_MISSING_counted',
} as const;

/** The sentences that state why a document was not had, by `values.reason`. */
const NOT_FETCHED = {
  status: 'FILE_NOT_FETCHED_status',
  page: 'FILE_NOT_FETCHED_page',
  large: 'FILE_NOT_FETCHED_large',
  late: 'FILE_NOT_FETCHED_late',
  refused: 'FILE_NOT_FETCHED_refused',
} as const;

/** The sentences that state why a recording ended, by `values.ended`. */
const RECORDING_CUT = {
  time: 'RECORDING_CUT_time',
  bytes: 'RECORDING_CUT_bytes',
  closed: 'RECORDING_CUT_closed',
  left: 'RECORDING_CUT_left',
  storage: 'RECORDING_CUT_storage',
  stream: 'RECORDING_CUT_stream',
} as const;

type FiguresKey =
  | (typeof WITH_FIGURES)[keyof typeof WITH_FIGURES]
  | (typeof NOT_FETCHED)[keyof typeof NOT_FETCHED]
  | (typeof RECORDING_CUT)[keyof typeof RECORDING_CUT];

const has = <Table extends object>(table: Table, key: PropertyKey): key is keyof Table =>
  Object.hasOwn(table, key);

/**
 * The key of a problem's sentence: the one that states its figures, where the record has them and
 * there is such a sentence; else that of its code. Records of before have none.
 */
export const problemKey = ({
  code,
  values,
}: Pick<Problem, 'code'> & { readonly values?: Problem['values'] | undefined }):
  | ProblemCode
  | FiguresKey => {
  if (values === undefined) return code;
  const { reason = '', ended = '' } = values;
  if (code === 'FILE_NOT_FETCHED') return has(NOT_FETCHED, reason) ? NOT_FETCHED[reason] : code;
  if (code === 'RECORDING_CUT') return has(RECORDING_CUT, ended) ? RECORDING_CUT[ended] : code;
  return has(WITH_FIGURES, code) ? WITH_FIGURES[code] : code;
};
