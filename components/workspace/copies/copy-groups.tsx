import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Copy, CopyGroup } from '../../../lib/casework/find-copies.ts';
import { useFormat } from '../../format.ts';
import css from '../consequences/consequences-view.module.css';
import { ItemTitle } from '../consequences/item-title.tsx';
import type { ListedItem } from '../listed-item.ts';
import { PublishedTime } from '../timeline/published-time.tsx';

const STEP = 20;
const MOST_ROWS = 50;

/** Each group of items that say the same or nearly the same, with what each is most like. */
export const CopyGroups = ({ groups }: { readonly groups: readonly CopyGroup<ListedItem>[] }) => {
  const { t } = useTranslation();
  const [most, setMost] = useState(STEP);
  return (
    <>
      {groups.slice(0, most).map((group) => (
        <Group key={group[0]?.item.id} group={group} />
      ))}
      {groups.length > most && (
        <Button size="compact-xs" variant="default" onClick={() => setMost(most + STEP)}>
          {t('file.more', { count: Math.min(STEP, groups.length - most) })}
        </Button>
      )}
    </>
  );
};

const Group = ({ group }: { readonly group: CopyGroup<ListedItem> }) => {
  const { t } = useTranslation();
  const { platform } = useFormat();
  const [most, setMost] = useState(MOST_ROWS);
  const platforms = [...new Set(group.map(({ item }) => platform(item.platform)).filter(Boolean))].join(
    ' · ',
  );
  const name = t('timeline.group', { count: group.length, platforms: platforms || '–' });
  return (
    <div className={css.group}>
      <h3>{name}</h3>
      <p className={css.words}>{group[0]?.item.record.post?.text}</p>
      <table aria-label={`${name}: ${group[0]?.item.exhibit}`}>
        <thead>
          <tr>
            <th scope="col">{t('timeline.item')}</th>
            <th scope="col">{t('workspace.author')}</th>
            <th scope="col">{t('workspace.published')}</th>
            <th scope="col">{t('timeline.likeness')}</th>
          </tr>
        </thead>
        <tbody>
          {group.slice(0, most).map((copy) => (
            <tr key={copy.item.id}>
              <td>
                <ItemTitle item={copy.item} />
              </td>
              <td>{[platform(copy.item.platform), copy.item.author].filter(Boolean).join(' · ')}</td>
              <td>
                <PublishedTime time={copy.item.record.post?.published} />
              </td>
              <td>
                <LikenessWords copy={copy} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {group.length > most && (
        <Button size="compact-xs" variant="default" onClick={() => setMost(most + MOST_ROWS)}>
          {t('file.more', { count: Math.min(MOST_ROWS, group.length - most) })}
        </Button>
      )}
    </div>
  );
};

/** A share is rounded down: what is not the same text is never a hundred per cent. */
const LikenessWords = ({ copy: { likeness, to } }: { readonly copy: Copy<ListedItem> }) => {
  const { t } = useTranslation();
  if (!likeness || !to) return t('timeline.first');
  const share = Math.min(99, Math.floor(likeness.share * 100));
  return t(`timeline.${likeness.kind}`, { exhibit: to.exhibit, share });
};
