import {
  countAccountPosts,
  listUnknownAuthors,
  type PostCount,
} from '../../casework/accounts/account-posts.ts';
import { buildEntityHits } from '../../casework/accounts/entity-hits.ts';
import { onePerPost } from '../../casework/copies/one-per-post.ts';
import type { Account, Entity, Respondent, Statement } from '../../evidence/casework.ts';
import type { Author, ItemRecord } from '../../evidence/item.ts';
import { dotted, label, platformLabel } from '../bilingual.ts';
import type { Html } from '../html.ts';
import { type CaseSections, exhibits, joined, section } from '../report-table.ts';

type Item = { readonly id: string; readonly record: ItemRecord };

const itemsOf = ({ itemOf }: CaseSections): readonly Item[] =>
  [...itemOf.values()].map(({ record }) => ({ id: record.id, record }));

/** An account by its platform, handle and number there. */
export const accountWords = ({ platform, handle, platformId }: Account): Html =>
  dotted([platformLabel(platform), handle, platformId]);

const authorWords = (platform: string, { name, handle, id }: Author): Html =>
  dotted([platform === '' ? undefined : platformLabel(platform), name, handle, id]);

const postCells = (known: CaseSections, { items, quoted, first, last }: PostCount<Item>) => [
  String(onePerPost(items).length),
  quoted.length > 0 ? String(quoted.length) : undefined,
  exhibits(known, first ? [first.id] : []),
  exhibits(known, last ? [last.id] : []),
];

/**
 * The posts of each respondent's account, and of the authors who are no respondent's account, as
 * the filed list counts them: several captures of one post are one.
 */
export const accountPosts = (known: CaseSections): Html => {
  // Who is a respondent is known only if the case file names one.
  const respondents = (known.entries.respondents ?? []) as readonly Respondent[];
  if (respondents.length === 0) return section('accountPosts', [], []);
  const statements = (known.entries.statements ?? []) as readonly Statement[];
  const counted = { items: itemsOf(known), statements };
  return section(
    'accountPosts',
    ['name', 'accounts', 'posts', 'quotedComments', 'firstPost', 'lastPost'],
    [
      ...countAccountPosts(respondents, counted).map((count) => [
        count.respondent.name,
        accountWords(count.account),
        ...postCells(known, count),
      ]),
      ...listUnknownAuthors(respondents, counted).map((count) => [
        label('notARespondent'),
        authorWords(count.platform, count.author),
        ...postCells(known, count),
      ]),
    ],
  );
};

/** Which items name which entity, in their text or through a statement about it. */
export const entityItems = (known: CaseSections): Html => {
  const entities = (known.entries.entities ?? []) as readonly Entity[];
  const statements = (known.entries.statements ?? []) as readonly Statement[];
  const hits = buildEntityHits(entities, itemsOf(known), statements);
  return section(
    'entityItems',
    ['name', 'exhibit', 'namesFound', 'statementsAbout'],
    entities.flatMap(({ id, name }) =>
      [...(hits.get(id) ?? [])].map(([item, hit]) => [
        name,
        exhibits(known, [item]),
        joined(hit.names),
        String(hit.statements),
      ]),
    ),
  );
};
