import { commentAuthor } from '../../evidence/comments/comment-list.ts';
import { compareText } from '../../evidence/names/compare-text.ts';
import { isTranscript } from '../../evidence/statement/anchor.ts';
import { placeWords } from '../../evidence/statement/place-words.ts';
import { label, phrase } from '../bilingual.ts';
import { type Html, html } from '../html.ts';
import { type CaseSections, caseTime, exhibits, joined, section } from '../report-table.ts';
import { accountPosts, accountWords, entityItems } from './accounts.ts';
import { consequences } from './consequences.ts';
import { reachSeries, repostLinks, thresholds } from './reach.ts';
import { remedySections } from './remedies.ts';
import { visits } from './visits.ts';

type IndexedKeyDate = NonNullable<CaseSections['entries']['keyDates']>[number];

/** A key date that states no time comes last. */
const atOf = ({ time }: IndexedKeyDate): string => time?.at ?? '~';

const keyDates = (known: CaseSections): Html =>
  section(
    'keyDates',
    ['keyDate', 'time', 'note', 'provenBy'],
    (known.entries.keyDates ?? [])
      .toSorted((one, other) => compareText(atOf(one), atOf(other)))
      .map(({ type, time, note, proof }) => [
        label(`keyDate_${type}`),
        time ? caseTime(time) : label('timeMissing'),
        note,
        exhibits(known, proof ? [proof] : []),
      ]),
  );

const parties = ({ entries }: CaseSections): Html =>
  section(
    'parties',
    ['name', 'partyRole', 'counsel'],
    (entries.parties ?? []).map(({ name, role, counsel }) => [
      name,
      label(`party_${role}`),
      counsel,
    ]),
  );

const entities = ({ entries }: CaseSections): Html =>
  section(
    'entities',
    ['name', 'kind', 'alsoNamed', 'standing'],
    (entries.entities ?? []).map(({ name, type, aliases, handles, standing }) => [
      name,
      label(`entity_${type}`),
      joined([...aliases, ...handles]),
      standing,
    ]),
  );

const respondents = ({ entries }: CaseSections): Html =>
  section(
    'respondents',
    ['name', 'accounts', 'note'],
    (entries.respondents ?? []).map(({ name, accounts, note }) => [
      name,
      html`${accounts.map((account, at) => html`${at > 0 && '；'}${accountWords(account)}`)}`,
      note,
    ]),
  );

type Stated = NonNullable<CaseSections['entries']['statements']>[number];

/** Which comment the words are of, and whose; nothing where they are of the post. */
const saidBy = ({ comment }: Stated): Html => {
  if (!comment) return html``;
  const author = commentAuthor(comment) || '—';
  return html`<br>${phrase('saidInComment', { number: comment.number, author })}`;
};

/** Where words that a person typed stand, and who typed them; nothing where a text has them. */
const typedBy = ({ itemOf }: CaseSections, { item, anchor }: Stated): Html => {
  if (!isTranscript(anchor)) return html``;
  const { kind, values } = placeWords(anchor, itemOf.get(item)?.record.artifacts ?? []);
  const by = phrase('transcriptBy', { name: anchor.by });
  return html`<br>${by}<br>${phrase(`place_${kind}`, values)}`;
};

const statements = (known: CaseSections): Html => {
  const names = new Map(known.entries.entities?.map(({ id, name }) => [id, name]));
  return section(
    'statements',
    [
      ...(['exhibit', 'words', 'category', 'why', 'internalNote', 'counterEvidence'] as const),
      ...(['entities', 'translation'] as const),
    ],
    (known.entries.statements ?? []).map((statement) => [
      exhibits(known, [statement.item]),
      html`<q>${statement.anchor.exact}</q>${saidBy(statement)}${typedBy(known, statement)}`,
      label(`category_${statement.category}`),
      statement.why,
      statement.internalNote,
      exhibits(known, statement.counterEvidence),
      joined(statement.entities.flatMap((id) => names.get(id) ?? [])),
      statement.translation && `${statement.translation.text} (${statement.translation.by})`,
    ]),
  );
};

const related = ({ entries }: CaseSections): Html =>
  section(
    'relatedMatters',
    ['reference', 'note'],
    (entries.related ?? []).map(({ matter, note }) => [matter, note]),
  );

/** The case file in the report, marked as the statements of people about the items. */
export const caseSections = (known: CaseSections): Html => {
  const builders = [
    ...[parties, keyDates, entities, entityItems, respondents, accountPosts, statements],
    ...[repostLinks, thresholds, visits, consequences, remedySections, related],
  ];
  const tables = builders.map((build) => build(known));
  const isEmpty = tables.every(({ markup }) => markup === '');
  const counts = reachSeries(known);
  return isEmpty ? counts : html`${counts}${tables}<p class="said">${label('saidByCustodian')}</p>`;
};
