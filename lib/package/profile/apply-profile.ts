import type { CaseFile } from '../../evidence/case-file.ts';
import { COMMENTS_FILE } from '../../evidence/comments/comment-list.ts';
import type { CustodyLine } from '../../evidence/custody.ts';
import type { ExportItem } from '../../evidence/export-item.ts';
import { mapTexts, withoutTexts } from '../../evidence/filing-labels.ts';
import type { LoggedEntry } from '../../evidence/ledger.ts';
import type { Labels } from '../../evidence/matter.ts';
import { DEFAULT_CHOICE, type ExportChoice } from '../export-choice.ts';
import type { PackageInput, SentChain } from '../input.ts';
import { type Covered, courtCaseFile } from './court-case-file.ts';
import { courtLines } from './court-lines.ts';
import { listLeft } from './list-left.ts';
import { pairWitnesses } from './pair-witnesses.ts';
import { itemsOfChain, prepareChains } from './prepare-chains.ts';
import { withReceivedLines } from './received-lines.ts';
import { receivedSent } from './received-sent.ts';
import { maskText } from './redact/covered-words.ts';
import { maskEntry } from './redact/mask-values.ts';
import { allCoveredWords, redactItem, withoutNamedWords } from './redact/redact-item.ts';
import { sealLines } from './seal-lines.ts';

/** The labels that go out; those of filed lists whole to counsel and to a court alone. */
const prepareLabels = (labels: Labels, profile: ExportChoice['profile']): Labels => {
  if (profile === 'counsel') return labels;
  const { filing, ...own } = labels;
  const sent = filing && (profile === 'court' ? filing : withoutTexts(filing));
  return { ...own, tags: [], note: '', ...(sent && { filing: sent }) };
};

/** The item without its tags and note where they do not go out, and with what stays back of it. */
const prepareItem = (item: ExportItem, { profile, withheldFiles }: ExportChoice): ExportItem => {
  const chosen = withheldFiles.filter((file) => file.item === item.record.id);
  const paths = new Set(chosen.map(({ path }) => path));
  const listed = item.record.artifacts.map(({ path }) => path).filter((path) => paths.has(path));
  const before = item.withheld ?? [];
  const fresh = listed
    .filter((path) => before.every((file) => file.path !== path))
    .map((path) => ({
      path,
      reason: chosen.find((file) => file.path === path)?.reason ?? ('chosen' as const),
    }));
  const withheld = [...before, ...fresh];
  const derived = (item.derived ?? []).filter(({ path }) => !paths.has(path));
  const { derived: _derived, withheld: _withheld, comments, ...rest } = item;
  const isListed = withheld.every(({ path }) => path !== COMMENTS_FILE);
  return {
    ...rest,
    ...(comments && isListed && { comments }),
    labels: prepareLabels(item.labels, profile),
    ...(derived.length > 0 && { derived }),
    ...(withheld.length > 0 && { withheld }),
  };
};

const prepareCaseFile = (
  { caseFile }: PackageInput,
  { profile, parts }: ExportChoice,
  items: readonly ExportItem[],
  covered: Covered,
): CaseFile | undefined => {
  if (!caseFile || !parts.caseFile || profile === 'hand-over') return undefined;
  return profile === 'court' ? courtCaseFile(caseFile, items, covered) : caseFile;
};

const hasInternalNote = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ('internalNote' in value || Object.values(value).some(hasInternalNote));

/** The whole log, but for the internal notes that only counsel may read. */
const handOverLines = ({ detail }: LoggedEntry): boolean => !hasInternalNote(detail);

/** The test of which lines go out open; none where all do. */
const openLines = (
  input: PackageInput,
  { profile }: ExportChoice,
  words: readonly string[],
): ((entry: LoggedEntry) => boolean) | undefined => {
  if (profile === 'counsel') return undefined;
  return profile === 'court' ? courtLines(input, words) : handOverLines;
};

const prepareLog = (
  input: PackageInput,
  choice: ExportChoice,
  words: readonly string[],
): readonly CustodyLine[] => {
  const mayGoOut = openLines(input, choice, words);
  return mayGoOut ? sealLines(input.custody, mayGoOut) : input.custody;
};

/** The items as they go out, and what they cover. */
const redactAll = (items: readonly ExportItem[], { profile }: ExportChoice) => {
  if (profile !== 'court') return { items, words: [], unnamed: new Set<string>() };
  const unnamed = withoutNamedWords(items);
  return { items: items.map(redactItem), words: allCoveredWords(items), unnamed };
};

const maskLabels = (item: ExportItem, words: readonly string[]): ExportItem => {
  if (words.length === 0) return item;
  const { exhibit, filing } = item.labels;
  const masked = filing && mapTexts(filing, (text) => maskText(text, words));
  const labels = { ...item.labels, exhibit: maskText(exhibit, words) };
  return { ...item, labels: { ...labels, ...(masked && { filing: masked }) } };
};

/**
 * Turns what the store holds of a matter into what goes out by the profile and the other choices of
 * a person (docs/package-format.md, "Profiles"). Everything in the package is built from the
 * result. Applied to its own result it changes nothing.
 */
export const applyProfile = (input: PackageInput): PackageInput => {
  const { choice = DEFAULT_CHOICE } = input;
  const { caseFile: _caseFile, received: _received, verifyPage, ...rest } = input;
  const asked = choice.items && new Set(choice.items);
  const isChosen = ({ record }: ExportItem): boolean => asked?.has(record.id) ?? true;
  const redacted = redactAll(input.items.filter(isChosen), choice);
  const { words } = redacted;
  const items = redacted.items.map((item) => maskLabels(prepareItem(item, choice), words));
  const own = itemsOfChain(input.items, undefined);
  const numbers = own.filter((item) => !isChosen(item)).map(({ number }) => number);
  const testOf =
    choice.profile === 'counsel'
      ? undefined
      : ({ withheld }: Pick<SentChain, 'withheld'>) =>
          openLines({ ...input, items, withheld }, choice, words) ?? (() => true);
  const chains = prepareChains(input, isChosen, testOf).map((chain) => ({
    ...chain,
    withheld: maskEntry(chain.withheld, words),
  }));
  const notChosen = [...(input.notChosen ?? []), ...numbers];
  const left = input.left ?? listLeft(input.custody);
  const caseFile = prepareCaseFile(input, choice, items, redacted);
  const received = receivedSent(input, choice);
  const custody = prepareLog({ ...input, items }, choice, words);
  const logs = [
    { before: input.custody, after: custody },
    ...(input.chains ?? []).map(({ id, lines }, at) => ({
      chain: id,
      before: lines,
      after: chains[at]?.lines ?? [],
    })),
  ];
  const witnesses = pairWitnesses(input.matter, items);
  return {
    ...rest,
    items: withReceivedLines(items, logs),
    matter: maskEntry(input.matter, words),
    withheld: maskEntry(input.withheld, words),
    custody,
    ...(chains.length > 0 && { chains }),
    ...(caseFile && { caseFile }),
    ...(received.length > 0 && { received }),
    ...(witnesses && { witnesses }),
    ...(verifyPage && choice.parts.verifier && { verifyPage }),
    ...(left.length > 0 && { left }),
    ...(notChosen.length > 0 && { notChosen }),
  };
};
