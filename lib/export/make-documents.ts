import type { FiledName } from '../filing/filed-documents.ts';
import type { FilingInput } from '../filing/filing-input.ts';
import { filingStages, isInWords, languagesOf, weightOfAll } from '../filing/filing-stages.ts';
import { type MadeFiling, NOTHING_MADE } from '../filing/filing-work.ts';
import type { JobOptions } from '../jobs/job.ts';
import type { FilingOrder } from '../jobs/work/make-filing.ts';
import { DEFAULT_CHOICE } from '../package/export-choice.ts';
import type { PackageInput } from '../package/input.ts';
import type { ExportPlaces } from './export-places.ts';

/** What the documents are made from: what the profile and the choice let out, and no more. */
const filingInput = ({
  choice = DEFAULT_CHOICE,
  verifyPage: _verifyPage,
  sign: _sign,
  signatures: _signatures,
  filing: _filing,
  volumeBytes: _volumeBytes,
  ...applied
}: PackageInput): FilingInput => ({
  ...applied,
  profile: choice.profile,
  language: choice.language,
});

/** What two stages made; the later one knew the places of the earlier. */
const join = (earlier: MadeFiling, later: MadeFiling): MadeFiling => ({
  ...earlier,
  ...later,
  files: [...earlier.files, ...later.files],
  unmade: [...earlier.unmade, ...later.unmade],
});

type Make = (order: FilingOrder) => Promise<MadeFiling>;

/**
 * Makes one stage: of exhibits a volume in each job. Where a later volume cannot be made, there are
 * none of the earlier either.
 */
const makeStage = async (order: FilingOrder, make: Make): Promise<MadeFiling> => {
  let made = await make(order);
  while (made.next) {
    const part = await make({ ...order, known: made.places, start: made.next });
    if (part.unmade.length > 0) return { ...part, places: order.known };
    const { next: _, ...earlier } = made;
    made = join(earlier, part);
  }
  return made;
};

/**
 * Items whose rows one worker lists at most, counted for each list and language: 300 rows leave as
 * much garbage as a worker may hold, and to start a worker takes longer than to list a few.
 */
const ROWS_A_WORKER = 300;

const rowsOf = ({ items, language }: FilingInput): number =>
  Math.max(1, items.length * languagesOf(language).length);

/** What is made together: documents in words, as many as a worker lists. */
const groupsOf = (names: readonly FiledName[], input: FilingInput): readonly FiledName[][] => {
  const most = ROWS_A_WORKER / rowsOf(input);
  const groups: FiledName[][] = [];
  for (const name of names) {
    const last = groups.at(-1);
    if (last?.every(isInWords) && isInWords(name) && last.length + 1 <= most) last.push(name);
    else groups.push([name]);
  }
  return groups;
};

/** The jobs of a group: one long document in words is made in one language after another. */
const ordersOf = (order: FilingOrder): readonly FilingOrder[] => {
  const { input, choice } = order;
  if (!choice.documents.every(isInWords) || rowsOf(input) <= ROWS_A_WORKER) return [order];
  return languagesOf(input.language).map((language) => ({
    ...order,
    input: { ...input, language },
  }));
};

/** Makes a group. What cannot be made in one language is not there in the other. */
const makeGroup = async (
  order: FilingOrder,
  make: Make,
  onPart: (at: number, of: number) => void,
): Promise<MadeFiling> => {
  let made: MadeFiling = { ...NOTHING_MADE, places: order.known };
  const orders = ordersOf(order);
  for (const [at, one] of orders.entries()) {
    onPart(at, orders.length);
    const part = await makeStage(one, make);
    if (part.unmade.length > 0) return part;
    made = join(made, part);
  }
  return made;
};

/** Has the first job check the time-stamps of the records, and tells the others what it found. */
const withStampsOfFirst = (make: Make): Make => {
  let known: Pick<FilingInput, 'stamps'> = {};
  return async (order) => {
    const { stamps, ...made } = await make({ ...order, input: { ...order.input, ...known } });
    if (stamps) known = { stamps };
    return made;
  };
};

/**
 * Makes the chosen documents of an export into its folder. `applied` is what goes out. Each
 * document is a job of its own, a long one in words in each language: the end of its worker gives
 * back the memory that the browser would free late. Short ones in words share a worker. Errors:
 * those of `makeFiling`.
 */
export const makeDocuments = async (
  applied: PackageInput,
  { makeFiling, readWordings }: ExportPlaces,
  { signal, onProgress }: JobOptions,
): Promise<MadeFiling> => {
  const { filing } = applied.choice ?? DEFAULT_CHOICE;
  if (!filing || filing.documents.length === 0) return NOTHING_MADE;
  if (!makeFiling) throw new Error('No document can be made here');
  const wordings = await readWordings?.();
  const input = { ...filingInput(applied), ...(wordings && { wordings }) };
  const folder = applied.export.id;
  const whole = weightOfAll(filing.documents);
  let made = NOTHING_MADE;
  let [before, part] = [0, { from: 0, weight: 0 }];
  const options: JobOptions = {
    ...(signal && { signal }),
    onProgress: (done, total) =>
      onProgress?.(Math.round(((part.from + (part.weight * done) / total) / whole) * 1_000), 1_000),
  };
  const make = withStampsOfFirst((order) => makeFiling(order, options));
  for (const documents of groupsOf(filingStages(filing), input)) {
    const weight = weightOfAll(documents);
    const choice = { ...filing, documents };
    const onPart = (at: number, of: number): void => {
      part = { from: before + (weight * at) / of, weight: weight / of };
    };
    made = join(made, await makeGroup({ folder, input, choice, known: made.places }, make, onPart));
    before += weight;
  }
  return made;
};
