import type { MethodStep } from '../../evidence/item.ts';
import { type CapturePart, type Problem, ProblemError, toProblem } from '../../evidence/problem.ts';
import type { ArtifactRow, ItemRow, JournalRow } from '../db.ts';
import type { DraftRecord } from './draft-record.ts';
import {
  addArtifact,
  addJournal,
  dropJournal,
  type FreshArtifact,
  updateJournal,
} from './journal.ts';
import { type Aids, sealItem } from './seal-item.ts';

/**
 * A capture under way: what is known and kept so far. Whatever happens next, none of it is lost.
 */
export type Collection = {
  readonly artifacts: readonly ArtifactRow[];
  readonly problems: readonly Problem[];
  /** What the record will say, as known by now. */
  readonly draft: DraftRecord;
  /**
   * Runs one step of the capture, writes it to `method[]`; a failure becomes a problem and the
   * capture goes on.
   */
  attempt<T>(
    part: CapturePart,
    by: string,
    step: string,
    work: () => Promise<T>,
  ): Promise<T | undefined>;
  /** Keeps an artifact. Errors: `STORAGE_FULL`, `STORE_FAILED`. */
  keep(fresh: FreshArtifact): Promise<ArtifactRow>;
  /** Notes a step that was taken. */
  note(step: Omit<MethodStep, 'at'>): void;
  /** Notes a problem that did not end a step. */
  trouble(problem: Problem): void;
  /** Adds to what the record will say, and writes it to the journal. */
  learn(known: Partial<DraftRecord>, segments?: number): Promise<void>;
  /** Seals what was had. Errors: the first problem, when nothing was had. */
  seal(aids?: Aids): Promise<ItemRow>;
};

/** Opens the journal of a capture. Errors: `BAD_LABEL`, `STORAGE_FULL`, `STORE_FAILED`. */
export const openCollection = async (journal: JournalRow): Promise<Collection> => {
  await addJournal(journal);
  let { draft } = journal;
  const artifacts: ArtifactRow[] = [];
  const method: MethodStep[] = [...draft.method];
  const problems: Problem[] = [...draft.problems];

  const trouble = (problem: Problem) => {
    if (!problems.some(({ code, part }) => code === problem.code && part === problem.part))
      problems.push(problem);
  };
  const note = (step: Omit<MethodStep, 'at'>) =>
    method.push({ ...step, at: new Date().toISOString() });
  const current = (): DraftRecord => ({ ...draft, method, problems });

  return {
    artifacts,
    problems,
    get draft() {
      return draft;
    },
    note,
    trouble,
    async attempt(part, by, step, work) {
      const started = Date.now();
      try {
        return await work();
      } catch (error) {
        trouble(toProblem(error, part));
        return undefined;
      } finally {
        note({ step, by, tookMs: Date.now() - started });
      }
    },
    async keep(fresh) {
      const row = await addArtifact(journal.id, fresh);
      artifacts.push(row);
      return row;
    },
    async learn(known, segments) {
      draft = { ...draft, ...known };
      await updateJournal(journal.id, { draft: current(), ...(segments ? { segments } : {}) });
    },
    async seal(aids) {
      if (artifacts.length === 0) {
        await dropJournal(journal.id);
        const [first] = problems;
        throw first
          ? new ProblemError(first.code, first.message, first.part)
          : new Error('Nothing was captured');
      }
      const ordered = artifacts.toSorted((a, b) => (a.path < b.path ? -1 : 1));
      return sealItem({ ...journal, draft: current() }, ordered, aids);
    },
  };
};
