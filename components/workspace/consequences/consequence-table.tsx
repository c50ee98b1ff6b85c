import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Link } from '../../../lib/evidence/casework.ts';
import type { ItemRole } from '../../../lib/evidence/item-role.ts';
import type { ListedItem } from '../../../lib/store/items/opened-items.ts';
import { removeEntry } from '../entries/change-entry.ts';
import { ItemTitle } from '../entries/items/item-title.tsx';
import { PublishedTime } from '../entries/times/published-time.tsx';
import { itemName } from '../kit/lists/shown-label.ts';
import { RemoveButton } from '../kit/remove-button.tsx';
import { hrefTo } from '../kit/route.ts';
import prose from '../kit/sheets/prose.module.css';
import tables from '../kit/sheets/tables.module.css';
import { AnswersDialog } from './answers-dialog.tsx';
import css from './consequence-table.module.css';
import { gapWords } from './gap-words.ts';

/** What an item must be to the matter to stand among its consequences. */
const ROLES: readonly (ItemRole | '')[] = [
  'media',
  'regulator',
  'denial',
  'own-statement',
  'notice',
];

type Props = {
  readonly matter: string;
  readonly items: readonly ListedItem[];
  readonly links: readonly Link[];
};

/**
 * What followed the posts: each report, denial, clarification and notice, with the posts it answers
 * and how long after them it came.
 */
export const ConsequenceTable = ({ matter, items, links }: Props) => {
  const { t } = useTranslation();
  const [open, setOpen] = useState<ListedItem>();
  const byId = new Map(items.map((item) => [item.id, item]));
  const answers = links.filter(({ type }) => type === 'answers');
  const rows = items.filter(
    ({ id, role }) => ROLES.includes(role) || answers.some(({ from }) => from === id),
  );
  const linksOf = (item: ListedItem) => answers.filter(({ from }) => from === item.id);
  return (
    <section className={tables.section} aria-label={t('consequences.consequences')}>
      <h2>{t('consequences.consequences')}</h2>
      {rows.length === 0 && (
        <p className={prose.purpose}>
          {t('consequences.consequencesPurpose')}{' '}
          <a href={hrefTo({ page: 'matter', id: matter })}>{t('consequences.toRoles')}</a>
        </p>
      )}
      {rows.length > 0 && (
        <table aria-label={t('consequences.consequences')}>
          <thead>
            <tr>
              <th scope="col">{t('kit.item')}</th>
              <th scope="col">{t('entries.role')}</th>
              <th scope="col">{t('kit.published')}</th>
              <th scope="col">{t('consequences.answers')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((item) => (
              <Row
                key={item.id}
                item={item}
                links={linksOf(item)}
                byId={byId}
                onLink={() => setOpen(item)}
              />
            ))}
          </tbody>
        </table>
      )}
      {open && (
        <AnswersDialog item={open} links={linksOf(open)} onClose={() => setOpen(undefined)} />
      )}
    </section>
  );
};

type RowProps = {
  readonly item: ListedItem;
  readonly links: readonly Link[];
  readonly byId: ReadonlyMap<string, ListedItem>;
  readonly onLink: () => void;
};

const Row = ({ item, links, byId, onLink }: RowProps) => {
  const { t } = useTranslation();
  return (
    <tr>
      <td>
        <ItemTitle item={item} />
      </td>
      <td>{item.role ? t(`terms.itemRole_${item.role}`) : t('entries.noRole')}</td>
      <td>
        <PublishedTime time={item.record.post?.published} />
      </td>
      <td>
        <ul className={css.answers}>
          {links.map((link) => (
            <Answered key={link.id} link={link} from={item} to={byId.get(link.to)} />
          ))}
        </ul>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('consequences.linkOf', { exhibit: itemName(item, t) })}
          onClick={onLink}
        >
          {t('consequences.link')}
        </Button>
      </td>
    </tr>
  );
};

type AnsweredProps = {
  readonly link: Link;
  readonly from: ListedItem;
  readonly to: ListedItem | undefined;
};

const Answered = ({ link, from, to }: AnsweredProps) => {
  const { t } = useTranslation();
  const words = t('consequences.unlink', {
    from: itemName(from, t),
    to: to ? itemName(to, t) : t('entries.itemGone'),
  });
  const published = to?.record.post?.published;
  return (
    <li>
      <span className={css.answered}>
        {to ? <ItemTitle item={to} /> : t('entries.itemGone')}
        <small>
          <PublishedTime time={published} /> · {gapWords(from.record.post?.published, published, t)}
        </small>
      </span>
      <RemoveButton name={words} onRemove={() => removeEntry(link, t)} />
    </li>
  );
};
