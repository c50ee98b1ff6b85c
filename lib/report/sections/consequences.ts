import type { ItemRole } from '../../evidence/item-role.ts';
import { itemName } from '../../evidence/names/item-name.ts';
import { label } from '../bilingual.ts';
import { type Html, html } from '../html.ts';
import { type CaseSections, exhibits, section, statedTime } from '../report-table.ts';

const ROLES: readonly (ItemRole | '')[] = [
  'media',
  'regulator',
  'denial',
  'own-statement',
  'notice',
];

/**
 * What followed the posts: coverage, clarifications, denials and notices, each with the posts that
 * it answers.
 */
export const consequences = (known: CaseSections): Html => {
  const answers = (known.entries.links ?? []).filter(({ type }) => type === 'answers');
  const items = [...known.itemOf.values()].filter(
    ({ record, labels }) =>
      ROLES.includes(labels.role) || answers.some(({ from }) => from === record.id),
  );
  return section(
    'consequences',
    ['exhibit', 'title', 'itemRole', 'published', 'answers'],
    items.map(({ record, labels }) => [
      exhibits(known, [record.id]),
      itemName(record),
      labels.role && html`${label(`itemRole_${labels.role}`)}`,
      statedTime(record.post?.published, known.timeZone),
      exhibits(
        known,
        answers.filter(({ from }) => from === record.id).map(({ to }) => to),
      ),
    ]),
  );
};
