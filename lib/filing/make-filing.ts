import { ProblemError, toProblem } from '../evidence/problem.ts';
import type { FilingChoice } from './filing-choice.ts';
import type { FilingFile } from './filing-file.ts';
import type { FilingInput, FilingPlaces } from './filing-input.ts';
import { filingStages, weightOf, weightOfAll } from './filing-stages.ts';
import {
  type FilingMakers,
  type FilingOptions,
  type MadeFiling,
  NOTHING_MADE,
  type UnmadeDocument,
} from './filing-work.ts';
import { hashingFile, type WrittenFile } from './hashing-file.ts';
import { type Making, makeDocument, type OnProgress } from './make-document.ts';
import type { VolumeStart } from './pdf/write-exhibits.ts';

/** What ends the whole work, not one document of it. */
const ENDS_ALL: ReadonlySet<string> = new Set(['CANCELLED', 'STORAGE_FULL', 'ALTERED']);

/** The places of what was made before, and the volume of exhibits that is next. */
export type MadeBefore = { readonly known: FilingPlaces; readonly start?: VolumeStart };

const storedName = (path: string): string => path.replaceAll('/', '--');

const startMaking = (
  input: FilingInput,
  choice: FilingChoice,
  makers: FilingMakers,
  signal: AbortSignal,
  { known, start }: MadeBefore,
): Making => {
  const written = new Map<string, WrittenFile>();
  const files: FilingFile[] = [];
  return {
    input,
    choice,
    makers,
    signal,
    files,
    pages: new Map(known.pages),
    bates: new Map(known.bates),
    numbers: [],
    start,
    next: [],
    open: async (path) =>
      hashingFile(await makers.createFile(storedName(path)), (known) => written.set(path, known)),
    add: (file) => {
      const known = written.get(file.path);
      if (!known) throw new Error(`${file.path} was not written to its end`);
      files.push({ ...file, ...known, stored: storedName(file.path) });
    },
  };
};

/**
 * Makes the chosen documents one after another, of what `input` lets out. A document that cannot be
 * made is named in the result, and none of its files is; the others are made all the same. Of
 * exhibits one volume is made; where there is a `next`, call this again with that as `start`.
 * Errors that end it all: `CANCELLED`, `STORAGE_FULL`, `ALTERED`.
 */
export const makeFiling = async (
  input: FilingInput,
  choice: FilingChoice,
  makers: FilingMakers,
  { signal, onProgress }: FilingOptions,
  before: MadeBefore = { known: NOTHING_MADE.places },
): Promise<MadeFiling> => {
  const making = startMaking(input, choice, makers, signal, before);
  const names = filingStages(choice);
  const whole = weightOfAll(names);
  const unmade: UnmadeDocument[] = [];
  let weighed = 0;
  for (const name of names) {
    if (signal.aborted) throw new ProblemError('CANCELLED', 'The export was cancelled');
    const kept = making.files.length;
    const onPart: OnProgress = (done, total) => {
      const share = total > 0 ? done / total : 0;
      onProgress(Math.round(((weighed + share * weightOf(name)) / whole) * 1_000), 1_000);
    };
    try {
      await makeDocument(making, name, onPart);
    } catch (error) {
      const problem = toProblem(error);
      if (ENDS_ALL.has(problem.code)) throw error;
      making.files.splice(kept);
      unmade.push({ name, problem });
    }
    weighed += weightOf(name);
    if (making.next.length === 0) onPart(0, 1);
  }
  const [nextNumber] = making.numbers;
  const { files, pages, bates } = making;
  const places = { pages, bates };
  const [next] = making.next;
  return {
    ...{ files, unmade, places },
    ...(next && { next }),
    ...(nextNumber !== undefined && { nextNumber }),
  };
};
