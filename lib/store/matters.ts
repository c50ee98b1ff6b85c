import { newId } from '../evidence/id.ts';
import { type Custodian, INBOX_ID, type Matter, UNNAMED_CUSTODIAN } from '../evidence/matter.ts';
import { ProblemError } from '../evidence/problem.ts';
import { isTimeZone } from '../evidence/wall-time.ts';
import { DEFAULT_WITNESS_HOURS, MOST_WITNESS_HOURS } from '../evidence/witness/witness-window.ts';
import { change, matterRow } from './change.ts';
import { type EvidenceStore, store } from './db.ts';
import { onOneLine } from './items/labels.ts';
import type { MatterRow } from './rows.ts';

/** What a person fills in to open a matter. */
export type NewMatter = {
  /** Of a matter that is received in a package: it keeps its id. */
  readonly id?: string;
  readonly name: string;
  readonly reference: string;
  readonly custodian: Custodian;
  readonly court?: string;
  readonly docket?: string;
};

const LONGEST = 200;

/** A field as it is kept. Throws `BAD_LABEL` when it is too long. */
const tidy = (text: string): string => {
  const line = onOneLine(text);
  if (line.length > LONGEST)
    throw new ProblemError('BAD_LABEL', `At most ${LONGEST} characters, this has ${line.length}`);
  return line;
};

/** Throws `BAD_LABEL` where another matter bears the reference, in whatever letters. */
const refuseReference = async (reference: string, db: EvidenceStore): Promise<void> => {
  const taken = await db.matters
    .filter((matter) => matter.reference.toLowerCase() === reference.toLowerCase())
    .count();
  if (taken > 0)
    throw new ProblemError('BAD_LABEL', `Another matter has the reference ${reference}`);
};

const addMatter = (matter: Matter, db: EvidenceStore): Promise<Matter> =>
  change(
    async (log) => {
      const { id, reference, name } = matter;
      // In the transaction, since two windows may open a matter at once.
      await refuseReference(reference, db);
      await db.matters.add({ ...matter, usedAt: matter.openedAt, records: 0, entries: 0 });
      await log(id, { event: 'matter-opened', detail: { reference, name } });
      return matter;
    },
    { db, now: new Date(matter.openedAt) },
  );

/** The custodian with the facts that were filled in. Throws `BAD_LABEL`. */
const tidyCustodian = ({ name, ...facts }: Custodian): Custodian => {
  const lines = Object.entries(facts).map(([field, text]) => [field, tidy(text ?? '')] as const);
  return { name: tidy(name), ...Object.fromEntries(lines.filter(([, line]) => line !== '')) };
};

/**
 * Opens a matter. Errors: `BAD_LABEL` for a field that is empty, too long, or a reference that
 * another matter bears.
 */
export const openMatter = async (
  fields: NewMatter,
  now = new Date(),
  db = store,
): Promise<Matter> => {
  const [name, reference, custodian] = [fields.name, fields.reference, fields.custodian.name].map(
    tidy,
  );
  if (!name || !reference || !custodian)
    throw new ProblemError('BAD_LABEL', 'Name, reference and custodian are needed');
  const openedAt = now.toISOString();
  const who = tidyCustodian(fields.custodian);
  const id = fields.id ?? newId(now.getTime());
  const [court, docket] = [fields.court, fields.docket].map((line = '') => tidy(line));
  const facts = { id, name, reference, custodian: who, openedAt };
  return addMatter({ ...facts, ...(court && { court }), ...(docket && { docket }) }, db);
};

const LINES = [
  'name',
  'court',
  'docket',
  'cause',
  'timeZone',
  'exhibitPrefix',
  'filingParty',
] as const;
const MOST_OPPONENTS = 200;
const MOST_COPIES = 999;

/**
 * What may be amended of a matter once it is open. An empty text or list, or no copies (0), removes
 * the fact. `witnessHours` of 0 are kept: captures of other custodians are not shown then.
 */
export type MatterFields = Partial<
  Pick<Matter, (typeof LINES)[number] | 'custodian' | 'opponents' | 'copies' | 'witnessHours'>
>;

const tidyOpponents = (names: readonly string[]): readonly string[] => {
  const tidied = [...new Set(names.map(tidy).filter(Boolean))];
  if (tidied.length <= MOST_OPPONENTS) return tidied;
  throw new ProblemError('BAD_LABEL', `At most ${MOST_OPPONENTS} opponents can be named`);
};

const checkZone = (timeZone: string): string => {
  if (timeZone === '' || isTimeZone(timeZone)) return timeZone;
  throw new ProblemError('BAD_LABEL', `There is no time zone ${timeZone}`);
};

const checkCopies = (copies: number): number => {
  if (Number.isSafeInteger(copies) && copies >= 0 && copies <= MOST_COPIES) return copies;
  throw new ProblemError('BAD_LABEL', `Copies are a whole number up to ${MOST_COPIES}`);
};

const checkHours = (hours: number): number => {
  if (Number.isSafeInteger(hours) && hours >= 0 && hours <= MOST_WITNESS_HOURS) return hours;
  throw new ProblemError('BAD_LABEL', `Hours are a whole number up to ${MOST_WITNESS_HOURS}`);
};

const tidyFields = (fields: MatterFields): MatterFields => {
  const { custodian, opponents, copies, witnessHours } = fields;
  const lines = LINES.flatMap((field) => {
    const text = fields[field];
    return text === undefined ? [] : [[field, tidy(text)] as const];
  });
  return {
    ...Object.fromEntries(lines),
    ...(fields.timeZone !== undefined && { timeZone: checkZone(fields.timeZone) }),
    ...(custodian && { custodian: tidyCustodian(custodian) }),
    ...(opponents && { opponents: tidyOpponents(opponents) }),
    ...(copies !== undefined && { copies: checkCopies(copies) }),
    ...(witnessHours !== undefined && { witnessHours: checkHours(witnessHours) }),
  };
};

/** What the log says of a fact that is not filled in. */
const noneOf = (field: string): unknown =>
  ({ opponents: [], copies: 0, witnessHours: DEFAULT_WITNESS_HOURS })[field] ?? '';

const isEmpty = (field: string, value: unknown): boolean =>
  value === '' ||
  (field === 'copies' && value === 0) ||
  (Array.isArray(value) && value.length === 0);

/**
 * Amends a matter's facts; the custody log keeps the old and the new. Errors: `BAD_LABEL` for no
 * name or custodian, or a field too long.
 */
export const amendMatter = async (id: string, fields: MatterFields, db = store): Promise<void> => {
  const tidied = tidyFields(fields);
  if (tidied.name === '' || tidied.custodian?.name === '')
    throw new ProblemError('BAD_LABEL', 'Name and custodian are needed');
  const before = await matterRow(db, id);
  const changed = Object.entries(tidied)
    .map(
      ([field, to]) =>
        [field, { from: before[field as keyof MatterFields] ?? noneOf(field), to }] as const,
    )
    .filter(([, { from, to }]) => JSON.stringify(from) !== JSON.stringify(to));
  if (changed.length === 0) return;
  await change(
    async (log) => {
      const row = { ...(await matterRow(db, id)), ...tidied };
      const isKept = ([field, value]: readonly [string, unknown]) =>
        !(field in tidied && isEmpty(field, value));
      await db.matters.put(Object.fromEntries(Object.entries(row).filter(isKept)) as typeof row);
      await log(id, { event: 'annotated', detail: { matter: Object.fromEntries(changed) } });
    },
    { db },
  );
};

/**
 * Makes the Inbox where there is none yet: it holds what has no matter. Returns whether it was made
 * now, as in a store that was just begun.
 */
export const ensureInbox = async (now = new Date(), db = store): Promise<boolean> => {
  if (await db.matters.get(INBOX_ID)) return false;
  const inbox = {
    id: INBOX_ID,
    reference: 'INBOX',
    name: 'Inbox',
    custodian: { name: UNNAMED_CUSTODIAN },
  };
  return addMatter({ ...inbox, openedAt: now.toISOString() }, db).then(
    () => true,
    async (error) => {
      // Two windows of a first run can both try; the second finds what the first made.
      if (await db.matters.get(INBOX_ID)) return false;
      throw error;
    },
  );
};

/** The matter, if it is in the store. */
export const findMatter = (id: string, db = store): Promise<MatterRow | undefined> =>
  db.matters.get(id);

/** Every matter, the Inbox first and then the last used. */
export const listMatters = async (db = store): Promise<MatterRow[]> => {
  const matters = await db.matters.orderBy('usedAt').reverse().toArray();
  const inbox = matters.filter((matter) => matter.id === INBOX_ID);
  return [...inbox, ...matters.filter((matter) => matter.id !== INBOX_ID)];
};
