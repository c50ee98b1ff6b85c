import type { Digest } from '../../evidence/digest.ts';
import type { Artifact, MethodStep } from '../../evidence/item.ts';
import { type CapturePart, type Problem, ProblemError } from '../../evidence/problem.ts';
import { store } from '../db.ts';
import type { ArtifactRow, ItemRow, JournalRow } from '../rows.ts';
import type { DraftRecord } from './draft-record.ts';
import { storeFileArtifacts } from './file-artifacts.ts';
import {
  addArtifact,
  addJournal,
  dropJournal,
  type FreshArtifact,
  replaceArtifact,
  updateJournal,
} from './journal.ts';
import { runStep } from './run-step.ts';
import { type Aids, sealItem } from './seal-item.ts';

/** What one capture has collected so far. All of it is in the store, so a crash loses nothing. */
export type Collection = {
  readonly artifacts: readonly ArtifactRow[];
  readonly problems: readonly Problem[];
  /** The steps of `method[]` so far. */
  readonly steps: readonly MethodStep[];
  /** The part of the record that is known so far. */
  readonly draft: DraftRecord;
  /**
   * Runs one step of the capture and records it in `method[]`. When it fails, the error becomes a
   * problem of the record, undefined is returned, and the capture goes on.
   */
  runStep<T>(
    part: CapturePart,
    by: string,
    step: string,
    work: () => Promise<T>,
  ): Promise<T | undefined>;
  /** Stores an artifact. Errors: `STORAGE_FULL`, `STORE_FAILED`. */
  addArtifact(fresh: FreshArtifact): Promise<ArtifactRow>;
  /**
   * Stores a file that may be large, and reads it back to compare it with its digest. Errors:
   * `FILE_CHANGED`, `STORAGE_FULL`, `STORE_FAILED`.
   */
  addFile(
    file: Artifact & { readonly blob: Blob },
    digestBlob: (blob: Blob) => Promise<Digest>,
  ): Promise<void>;
  /**
   * Puts other bytes in the place of an artifact that is not sealed yet. Errors: `STORAGE_FULL`,
   * `STORE_FAILED`.
   */
  replaceArtifact(path: string, fresh: Pick<FreshArtifact, 'content' | 'method'>): Promise<void>;
  /** Records a step in `method[]`. */
  addStep(step: Omit<MethodStep, 'at'>): void;
  /** Records a problem that did not end a step; each code once for each part of the capture. */
  addProblem(problem: Problem): void;
  /** Adds members to the record's draft and writes it, and the progress, to the journal. */
  updateDraft(
    known: Partial<DraftRecord>,
    progress?: Pick<JournalRow, 'segments' | 'sealing' | 'recording'>,
  ): Promise<void>;
  /** Seals what was collected. Errors: the first problem, when there is no artifact. */
  seal(aids?: Aids): Promise<ItemRow>;
};

const errorOf = ({ code, message, part }: Problem) => new ProblemError(code, message, part);

/** Opens the journal of a capture. Errors: `BAD_LABEL`, `STORAGE_FULL`, `STORE_FAILED`. */
export const openCollection = async (journal: JournalRow, db = store): Promise<Collection> => {
  await addJournal(journal, db);
  let { draft } = journal;
  const artifacts: ArtifactRow[] = [];
  const method: MethodStep[] = [...draft.method];
  const problems: Problem[] = [...draft.problems];

  const addProblem = (problem: Problem) => {
    if (!problems.some(({ code, part }) => code === problem.code && part === problem.part))
      problems.push(problem);
  };
  const addStep = (step: Omit<MethodStep, 'at'>) =>
    method.push({ ...step, at: new Date().toISOString() });
  const current = (): DraftRecord => ({ ...draft, method, problems });

  return {
    artifacts,
    problems,
    steps: method,
    get draft() {
      return draft;
    },
    addStep,
    addProblem,
    runStep: (part, by, step, work) => runStep({ addStep, addProblem }, part, { by, step }, work),
    async addArtifact(fresh) {
      const row = await addArtifact(journal.id, fresh, db);
      artifacts.push(row);
      return row;
    },
    async addFile(file, digestBlob) {
      artifacts.push(...(await storeFileArtifacts(journal.id, [file], digestBlob, db)));
    },
    async replaceArtifact(path, fresh) {
      const index = artifacts.findIndex((one) => one.path === path);
      const before = artifacts[index];
      if (before) artifacts[index] = await replaceArtifact(before, fresh, db);
    },
    async updateDraft(known, progress) {
      draft = { ...draft, ...known };
      await updateJournal(journal.id, { draft: current(), ...progress }, db);
    },
    async seal(aids) {
      if (artifacts.length === 0) {
        await dropJournal(journal.id, db);
        const [first] = problems;
        throw first ? errorOf(first) : new Error('Nothing was captured');
      }
      const ordered = artifacts.toSorted((a, b) => (a.path < b.path ? -1 : 1));
      return sealItem({ ...journal, draft: current() }, ordered, aids, new Date(), db);
    },
  };
};
