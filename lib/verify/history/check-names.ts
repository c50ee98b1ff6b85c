import type { Ledger, LoggedEntry } from '../../evidence/ledger.ts';
import { DEFAULT_WITNESS_HOURS } from '../../evidence/witness/witness-window.ts';
import type { ParsedIndex } from '../../format/parse-index.ts';
import type { ParsedRecord } from '../../format/parse-record.ts';
import { isSameFingerprint } from '../../trust/x509/fingerprint.ts';
import { type Bag, textOf } from '../bag.ts';
import { LOG_PATH } from '../checks/check-log.ts';
import { type Finding, finding } from '../finding.ts';
import { type Checked, type Note, note } from '../note.ts';
import type { OpenLog } from '../open-log.ts';
import { INDEX_PATH } from '../read-index.ts';
import type { SignatureFacts } from '../signatures/verify-signatures.ts';
import { asOne } from './instant.ts';
import { changeIn, memberOf } from './log-detail.ts';

const BAG_INFO = 'bag-info.txt';

/** A value as bag-info.txt has it: on one line, since a line break would begin another label. */
const onOneLine = (value: string): string =>
  value
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();

const checkBagInfo = (bag: Bag, { matter, export: made }: ParsedIndex): readonly Finding[] => {
  const info = textOf(bag, BAG_INFO);
  if (info === undefined) return [];
  const lines = info.split('\n');
  const expected = [
    ['Source-Organization', matter.custodian.organisation || undefined],
    ['Contact-Name', matter.custodian.name],
    ['External-Identifier', matter.reference],
    ['Bagging-Date', made.at.slice(0, 10)],
    ['Bag-Software-Agent', made.software],
  ] as const;
  return expected.flatMap(([label, value]) => {
    const stated = lines.filter((line) => line.startsWith(`${label}: `));
    const fits =
      value === undefined
        ? stated.length === 0
        : stated.length === 1 && stated[0] === `${label}: ${onOneLine(value)}`;
    return fits
      ? []
      : [finding('NAMES_DISAGREE', `The index makes ${label} ${JSON.stringify(value)}`, BAG_INFO)];
  });
};

/** What the log says last of a fact of the matter; `first` is what it says at the opening. */
const lastIn = (log: readonly LoggedEntry[], member: string, first: unknown): unknown =>
  log.reduce<unknown>(
    (known, { event, detail }) =>
      (event === 'annotated' ? changeIn(detail?.matter, member)?.to : undefined) ?? known,
    first,
  );

const nameIn = (custodian: unknown): unknown => memberOf(custodian, 'name');

/** Facts of the matter that a document states; none is stated until the log gives it. */
const MATTER_FACTS = ['timeZone', 'filingParty', 'opponents', 'copies', 'witnessHours'] as const;

const NOTHING_STATED = {
  ...{ timeZone: '', filingParty: '', opponents: [], copies: 0 },
  witnessHours: DEFAULT_WITNESS_HOURS,
} as const;

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** What the log says last of the custodian is the whole of what the index may say of it. */
const checkCustodian = (
  { matter: { custodian } }: ParsedIndex,
  { entries, sealed }: OpenLog,
): readonly Finding[] => {
  const logged = lastIn(entries, 'custodian', undefined);
  if (sealed.length > 0 || logged === undefined) return [];
  return (['title', 'employer'] as const)
    .filter((fact) => (custodian[fact] ?? '') !== (memberOf(logged, fact) ?? ''))
    .map((fact) =>
      finding('NAMES_DISAGREE', `The custodian’s ${fact} is another in the log`, INDEX_PATH),
    );
};

/**
 * The matter's name and reference are those of the log's first line, and its custodian is the actor
 * of the last line, changes in the log allowed for; parties and copies are the last that it gives.
 */
const checkMatter = (
  { matter, export: made, chains }: ParsedIndex,
  { entries, sealed }: OpenLog,
): readonly Finding[] => {
  const opened = entries.find(({ event }) => event === 'matter-opened');
  const changed = lastIn(entries, 'custodian', undefined);
  const custodian = nameIn(changed) ?? opened?.actor;
  const known = [
    ['reference', matter.reference, memberOf(opened?.detail, 'reference')],
    ['custodian', matter.custodian.name, custodian],
    ['exporter', made.by, custodian],
  ] as const;
  const name = lastIn(entries, 'name', memberOf(opened?.detail, 'name'));
  const facts = MATTER_FACTS.map((fact) => {
    const none = NOTHING_STATED[fact];
    return [fact, matter[fact] ?? none, lastIn(entries, fact, none)] as const;
  });
  // A sealed line may hold a change of anything but the reference, which never changes.
  const isKnown = (what: string) => sealed.length === 0 || what === 'reference';
  // Other custodians of a shared matter may amend these: all chains say what they are.
  const amended = chains ? [] : [['name', matter.name, name] as const, ...facts];
  return [...known, ...amended].flatMap(([what, stated, logged]) =>
    !isKnown(what) || logged === undefined || isSame(logged, stated)
      ? []
      : [
          finding(
            'NAMES_DISAGREE',
            `The ${what} is ${JSON.stringify(stated)}, in the log ${JSON.stringify(logged)}`,
            INDEX_PATH,
          ),
        ],
  );
};

/** Everybody whom the log names as a custodian of the matter. */
const custodiansIn = (log: readonly LoggedEntry[]): ReadonlySet<unknown> =>
  new Set(
    log.flatMap(({ actor, event, detail }) => {
      const change = event === 'annotated' ? changeIn(detail?.matter, 'custodian') : undefined;
      return [actor, nameIn(change?.from), nameIn(change?.to)];
    }),
  );

/** Every line of the log is written by the custodian whom the line before leaves in charge. */
const checkActors = ({ entries, sealed }: OpenLog): readonly Finding[] => {
  if (sealed.length > 0) return [];
  let inCharge: unknown = entries[0]?.actor;
  return entries.flatMap(({ seq, actor, event, detail }) => {
    const change = event === 'annotated' ? changeIn(detail?.matter, 'custodian') : undefined;
    const isExpected = [inCharge, nameIn(change?.to)].includes(actor);
    inCharge = nameIn(change?.to) ?? actor;
    return isExpected
      ? []
      : [finding('NAMES_DISAGREE', `Line ${seq}: another person acts than before`, LOG_PATH)];
  });
};

/** The custodians that the records of items captured in this matter name. */
const checkRecords = (
  { items }: ParsedIndex,
  { entries }: OpenLog,
  { byNumber }: Ledger,
  records: ReadonlyMap<string, ParsedRecord>,
): Checked<Finding> => {
  const known = custodiansIn(entries);
  const others = items.flatMap(({ id, number, folder }) => {
    const name = records.get(id)?.custodian?.name;
    const isOwn = byNumber.get(number)?.event === 'captured';
    return isOwn && name !== undefined && !known.has(name) ? [{ name, folder }] : [];
  });
  const names = [...new Set(others.map(({ name }) => name))];
  const paths = others.map(({ folder }) => `data/${folder}/record.json`);
  if (names.length === 0) return { findings: [], notes: [] };
  const detail = `Records name ${names.map((name) => JSON.stringify(name)).join(', ')}`;
  if (names.length === 1)
    return { findings: [], notes: [note('NAMED_OTHERWISE', `${detail}, the log does not`, paths)] };
  return { findings: [finding('NAMES_DISAGREE', `${detail}, the log none of them`)], notes: [] };
};

/**
 * The people of one chain of a shared matter: who acts in its log, and whom the records of its
 * items name.
 */
export const checkPeople = (
  index: ParsedIndex,
  log: OpenLog,
  ledger: Ledger,
  records: ReadonlyMap<string, ParsedRecord>,
): Checked<Finding> => {
  const { findings, notes } = checkRecords(index, log, ledger, records);
  return { findings: [...asOne(checkActors(log)), ...findings], notes };
};

/** The report shows the fingerprint that the index names, so it must be that of the signer. */
const checkFingerprint = (
  { export: { signer } }: ParsedIndex,
  { signature }: SignatureFacts,
): readonly Finding[] =>
  signer === undefined || !signature || isSameFingerprint(signature.signer.fingerprint, signer)
    ? []
    : [finding('INDEX_DISAGREES', `The index names another signer: ${signer}`, INDEX_PATH)];

/** A certificate can state any name, also that of a firm, so another name is no fault. */
const checkSigner = ({ matter }: ParsedIndex, { signature }: SignatureFacts): readonly Note[] => {
  const subject = signature?.signer.subject;
  return subject === undefined || subject.includes(matter.custodian.name)
    ? []
    : [note('NAMED_OTHERWISE', `The certificate of the signer names ${subject}`)];
};

/**
 * Compares the names of the matter and of its custodian in the index, bag-info.txt, the log, the
 * records and the certificate.
 */
export const checkNames = (
  bag: Bag,
  index: ParsedIndex,
  log: OpenLog,
  ledger: Ledger,
  records: ReadonlyMap<string, ParsedRecord>,
  signatures: SignatureFacts,
): Checked<Finding> => {
  const people = checkPeople(index, log, ledger, records);
  return {
    findings: [
      ...checkBagInfo(bag, index),
      ...checkMatter(index, log),
      ...checkCustodian(index, log),
      ...people.findings,
      ...checkFingerprint(index, signatures),
    ],
    notes: [...people.notes, ...checkSigner(index, signatures)],
  };
};
