import { buildCaseFile, type CaseFile, listEntries } from '../../evidence/case-file.ts';
import { itemsAbout } from '../../evidence/case-kinds.ts';
import type { CaseEntry, CaseEntryOf, CaseKind } from '../../evidence/casework.ts';
import type { ExportItem } from '../../evidence/export-item.ts';
import { areTouching } from '../../evidence/page/box.ts';
import { isTranscript, type RegionAnchor } from '../../evidence/statement/anchor.ts';
import { MASK, maskText } from './redact/covered-words.ts';
import { maskEntry } from './redact/mask-values.ts';

/** The covered words of all items, and the ids of those items of which nobody named the words. */
export type Covered = { readonly words: readonly string[]; readonly unnamed: ReadonlySet<string> };

/** Whether an item goes out. */
type IsSent = (item: string) => boolean;

/** What an entry shows in court; undefined if it stays back. */
type ForCourt = {
  readonly [Kind in CaseKind]: (
    entry: CaseEntryOf<Kind>,
    isSent: IsSent,
  ) => CaseEntryOf<Kind> | undefined;
};

const common = <Kind extends string>({
  id,
  matterId,
  kind,
}: {
  readonly id: string;
  readonly matterId: string;
  readonly kind: Kind;
}) => ({ id, matterId, kind });

/** Each kind names the members that go out, so that a new member stays back until it is named. */
const FOR_COURT: ForCourt = {
  party: (entry) => {
    const { name, role, counsel } = entry;
    return { ...common(entry), name, role, ...(counsel !== undefined && { counsel }) };
  },
  entity: (entry) => {
    const { name, type, aliases, handles, standing } = entry;
    return { ...common(entry), name, type, aliases, handles, standing };
  },
  respondent: (entry) => {
    const { name, accounts } = entry;
    return { ...common(entry), name, note: '', accounts };
  },
  'key-date': (entry, isSent) => {
    const { type, time, proof } = entry;
    const proven = proof !== undefined && isSent(proof);
    return { ...common(entry), type, time, note: '', ...(proven && { proof }) };
  },
  statement: (entry, isSent) => {
    const { item, anchor, comment, category, why, counterEvidence, entities, translation } = entry;
    return {
      ...common(entry),
      ...{ item, anchor, category, why, entities },
      counterEvidence: counterEvidence.filter(isSent),
      ...(comment && { comment }),
      ...(translation && { translation }),
    };
  },
  act: (entry, isSent) => {
    const { type, words, channels, recipients, durationDays, due, wrongs } = entry;
    const { prescribed, sum, paidOn } = entry;
    return {
      ...common(entry),
      ...{ type, words, channels, recipients },
      ...(durationDays !== undefined && { durationDays }),
      ...(due && { due }),
      wrongs: wrongs.filter(isSent),
      ...(prescribed !== undefined && { prescribed }),
      ...(sum !== undefined && { sum }),
      ...(paidOn && { paidOn }),
    };
  },
  observation: (entry, isSent) => {
    const { act, item, about, verdict, channels, recipients } = entry;
    if (about !== undefined && !isSent(about)) return undefined;
    return {
      ...common(entry),
      ...{ act, item, verdict, channels, recipients },
      note: '',
      ...(about !== undefined && { about }),
    };
  },
  push: (entry) => {
    const { item, time, channel, recipients } = entry;
    return { ...common(entry), item, channel, recipients, ...(time && { time }) };
  },
  link: (entry) => {
    const { type, from, to, time } = entry;
    return { ...common(entry), type, from, to, note: '', ...(time && { time }) };
  },
  threshold: (entry) => {
    const { measure, count } = entry;
    return { ...common(entry), measure, count, note: '' };
  },
  visit: (entry) => {
    const { watch, act, url, of, comparedWith, route, due, at, item, state, why } = entry;
    const { words, status, difference, posts } = entry;
    return {
      ...common(entry),
      ...{ watch, url, route, due, state },
      ...(act !== undefined && { act }),
      ...(of !== undefined && { of }),
      ...(comparedWith !== undefined && { comparedWith }),
      ...(at !== undefined && { at }),
      ...(item !== undefined && { item }),
      ...(why !== undefined && { why }),
      ...(words !== undefined && { words }),
      ...(status !== undefined && { status }),
      ...(difference && { difference }),
      ...(posts && { posts }),
    };
  },
  related: () => undefined,
};

const forCourt = (entry: CaseEntry, isSent: IsSent): CaseEntry | undefined =>
  (FOR_COURT[entry.kind] as ForCourt[CaseKind])(entry as never, isSent);

/** Whether a redacted text goes out in place of a file. */
const isMasked = (item: ExportItem | undefined, artifact: string): boolean =>
  (item?.redactions ?? []).some(({ of, box }) => of === artifact && box === undefined);

/** Whether a copy goes out in place of a picture, and shows this region of it. */
const isShown = (item: ExportItem | undefined, { artifact, region }: RegionAnchor): boolean => {
  const boxes = (item?.redactions ?? []).flatMap(({ of, box }) =>
    of === artifact && box ? [box] : [],
  );
  return boxes.length > 0 && !boxes.some((box) => areTouching(box, region));
};

/**
 * A statement quotes its file, so that its words stay back with that file, unless a redacted text
 * goes out in its place, or a copy of its picture on which nothing covers the region.
 */
const quotesWithheld = (entry: CaseEntry, items: ReadonlyMap<string, ExportItem>): boolean => {
  if (entry.kind !== 'statement') return false;
  const item = items.get(entry.item);
  const { anchor } = entry;
  const stays = (item?.withheld ?? []).some(({ path }) => path === anchor.artifact);
  if (!stays || 'span' in anchor) return stays;
  return 'region' in anchor ? !isShown(item, anchor) : !isMasked(item, anchor.artifact);
};

/** A quotation from a redacted text: its covered words are masked, its place shows no length. */
const maskQuote = (
  entry: CaseEntry,
  items: ReadonlyMap<string, ExportItem>,
  words: readonly string[],
): CaseEntry => {
  if (entry.kind !== 'statement' || isTranscript(entry.anchor)) return entry;
  const { anchor } = entry;
  if (!isMasked(items.get(entry.item), anchor.artifact)) return entry;
  const exact = maskText(anchor.exact, words);
  return { ...entry, anchor: { ...anchor, exact, prefix: '', suffix: '', start: 0, end: 0 } };
};

/**
 * The addresses of posts are words of the document that links to them: they stay back with it, and
 * where one of them holds covered words.
 */
const withoutHiddenPosts = (
  entry: CaseEntry,
  items: ReadonlyMap<string, ExportItem>,
  words: readonly string[],
): CaseEntry => {
  if (entry.kind !== 'visit' || !entry.posts) return entry;
  const { posts, ...rest } = entry;
  const withheld = items.get(entry.item ?? '')?.withheld ?? [];
  const isHidden =
    withheld.some(({ path }) => path === 'dom.html') ||
    posts.seen.some((url) => maskText(url, words) !== url);
  return isHidden ? rest : entry;
};

/**
 * Where nobody named what is covered on a page, no visit says its address or its words, as its
 * redacted record does not.
 */
const withoutPage = (entry: CaseEntry, unnamed: ReadonlySet<string>): CaseEntry => {
  if (entry.kind !== 'visit' || !itemsAbout(entry).some((item) => unnamed.has(item))) return entry;
  const url = maskText(entry.url, undefined);
  const isShown = entry.words === undefined || !unnamed.has(entry.item ?? '');
  return { ...entry, url, ...(!isShown && { words: MASK }) };
};

/**
 * The case file of a court package: no notes, no related matters, and no entry about an item or a
 * file that stays back. What the items cover is masked.
 */
export const courtCaseFile = (
  caseFile: CaseFile,
  items: readonly ExportItem[],
  { words, unnamed }: Covered = { words: [], unnamed: new Set() },
): CaseFile => {
  const sent = new Map(items.map((item) => [item.record.id, item]));
  const isSent: IsSent = (item) => sent.has(item);
  return buildCaseFile(
    listEntries(caseFile)
      .filter((entry) => itemsAbout(entry).every(isSent) && !quotesWithheld(entry, sent))
      .map((entry) => withoutPage(withoutHiddenPosts(entry, sent, words), unnamed))
      .flatMap((entry) => forCourt(entry, isSent) ?? [])
      .map((entry) => maskEntry(maskQuote(entry, sent, words), words)),
  );
};
