import { buildCaseFile, type CaseFile } from '../lib/evidence/case-file.ts';
import { readCaseFile } from '../lib/store/casework.ts';
import { useLive } from './use-live.ts';

const EMPTY = buildCaseFile([]);

/** The matter's case file, updated after each change; empty until it is read. */
export const useCaseFile = (matterId: string): CaseFile =>
  useLive(() => readCaseFile(matterId), [matterId]) ?? EMPTY;
