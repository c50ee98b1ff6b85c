import { type Finding, placeOf } from '../verify/finding.ts';
import type { Note } from '../verify/note.ts';
import { buildOutcome } from '../verify/outcome/build-outcome.ts';
import { type FindingGroup, groupByCause } from '../verify/outcome/order-findings.ts';
import type { Outcome } from '../verify/outcome/outcome.ts';
import type { Verification } from '../verify/verification.ts';
import type { SetVerification } from '../verify/verify-set.ts';
import { chineseDetail } from '../words/detail-words.ts';
import { factSection, listSection, make } from './build.ts';
import { fileTable } from './show-files.ts';
import type { ReadFiles } from './show-record.ts';
import type { Translate } from './words.ts';

/** A forged zip can cause any number of findings; a page with all of them would not render. */
const MOST_FINDINGS = 1_000;

/** The path of a finding or note, and how many more files it concerns. */
const placeParts = (found: Parameters<typeof placeOf>[0], t: Translate) => {
  const { path, more } = placeOf(found);
  return [
    path !== undefined && make('code', {}, path),
    more > 0 && make('small', {}, t('handover', 'andMore', { number: more })),
  ];
};

const findingParts = (found: Finding, t: Translate) => {
  const isChinese = document.documentElement.lang.startsWith('zh');
  const chinese = isChinese ? chineseDetail(found.detail) : undefined;
  return [
    make('strong', {}, t('findings', found.code)),
    ...placeParts(found, t),
    make('small', chinese ? {} : { lang: 'en' }, `${found.code} · ${chinese ?? found.detail}`),
  ];
};

const listOf = (findings: readonly Finding[], t: Translate): HTMLElement =>
  make(
    'ul',
    { class: 'findings' },
    ...findings.slice(0, MOST_FINDINGS).map((found) => make('li', {}, ...findingParts(found, t))),
  );

/** Altered files first, each with what may follow from it under it. */
const findingList = (groups: readonly FindingGroup[], t: Translate): HTMLElement =>
  make(
    'ol',
    { class: 'findings' },
    ...groups
      .slice(0, MOST_FINDINGS)
      .map(({ cause, under }) =>
        make(
          'li',
          {},
          ...findingParts(cause, t),
          under.length > 0 && make('small', {}, t('handover', 'mayFollow')),
          under.length > 0 && listOf(under, t),
        ),
      ),
  );

const noteList = (notes: readonly Note[], t: Translate): HTMLElement =>
  make(
    'ul',
    { class: 'notes' },
    ...notes.map((note) => {
      const listed = new Intl.ListFormat(document.documentElement.lang || 'en');
      const ways = (note.ways ?? []).map((way) => t('handover', `way_${way}`));
      const sentence = t('notes', note.code, { ways: listed.format(ways) });
      return make('li', {}, sentence, ...placeParts(note, t));
    }),
  );

const stampFacts = ({ facts }: Verification, t: Translate) =>
  (facts.stamps ?? []).map(({ path, at, authority, standing }): readonly [string, string] => [
    `${t('verifyPage', 'timeStamp')} · ${path}`,
    `${at} · ${authority.subject} · ${t('timeStamps', `standing_${standing}`)}`,
  ]);

/** How many lines of the log are sealed, and the items whose arrival it does not show. */
const logFact = ({ facts: { log } }: Verification, t: Translate): string | undefined => {
  if (!log || log.sealed === 0) return undefined;
  const { open, sealed, unlocated } = log;
  const count = t('handover', 'logSealed', { sealed, all: open + sealed });
  const numbers = unlocated.join(', ');
  return unlocated.length > 0 ? `${count} ${t('handover', 'logHides', { numbers })}` : count;
};

const volumeFacts = (name: string, volume: Verification, t: Translate): HTMLElement => {
  const { index, signature, files } = volume.facts;
  return factSection(name, [
    [t('report', 'matter'), index && `${index.matter.reference} · ${index.matter.name}`],
    [t('report', 'custodian'), index?.matter.custodian.name],
    [t('report', 'exported'), index?.export.at],
    [t('report', 'volume'), index && `${index.export.volume.index} / ${index.export.volume.count}`],
    [t('kit', 'items'), index && String(index.items.length)],
    [t('report', 'files'), String(files)],
    [t('verifyPage', 'signer'), signature?.signer.subject ?? t('verifyPage', 'unsigned')],
    [t('verifyPage', 'fingerprint'), signature?.signer.fingerprint],
    [t('verifyPage', 'signedAt'), signature?.at],
    [t('handover', 'log'), logFact(volume, t)],
    ...stampFacts(volume, t),
  ]);
};

const conclusions = ({ proven, notShown }: Outcome, t: Translate): HTMLElement =>
  make(
    'div',
    { class: 'conclusions' },
    listSection(
      t('handover', 'proven'),
      proven.map((code) => t('outcome', code)),
    ),
    listSection(
      t('handover', 'notProven'),
      notShown.map((code) => t('outcome', code)),
    ),
  );

/** The outcome in one line, and by whom and since when, or that nothing is shown. */
const outcomeText = (outcome: Outcome, t: Translate): readonly HTMLElement[] => {
  const { verdict, findings, by, since } = outcome;
  if (verdict === 'BROKEN')
    return [
      make('p', { class: 'broken' }, t('handover', 'notIntact', { count: findings })),
      make('p', {}, t('outcome', 'BROKEN')),
    ];
  return [
    make('p', { class: 'intact' }, t('outcome', verdict)),
    ...[...by, ...since].map(({ code, values }) =>
      make('p', { class: 'said' }, t('outcome', code, values)),
    ),
    conclusions(outcome, t),
  ];
};

/**
 * The result of a verification: the outcome with what is proven and what is not, every finding,
 * and the facts of each volume and its files. `read` reads files of a volume again,
 * for its pictures.
 */
export const showResult = (
  names: readonly string[],
  { volumes, findings }: SetVerification,
  t: Translate,
  read?: (volume: Verification) => ReadFiles,
): HTMLElement => {
  const all = [...volumes.flatMap((volume) => volume.findings), ...findings];
  const volumeOf = new Map(
    volumes.flatMap((volume) => volume.findings.map((found) => [found, volume])),
  );
  const groups = groupByCause(all, (one, other) => volumeOf.get(one) === volumeOf.get(other));
  const notes = volumes.flatMap((volume) => volume.notes);
  return make(
    'div',
    {},
    ...outcomeText(buildOutcome({ volumes, findings }), t),
    all.length > 0 && findingList(groups, t),
    notes.length > 0 && noteList(notes, t),
    ...volumes.map((volume, at) => volumeFacts(names[at] ?? '', volume, t)),
    ...volumes.map((volume) => fileTable(volume, t, read?.(volume))),
  );
};
