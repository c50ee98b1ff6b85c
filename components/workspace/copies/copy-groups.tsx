import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Copy } from '../../../lib/casework/copies/find-copies.ts';
import { visibleText } from '../../../lib/filing/model/visible-text.ts';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';
import { useFormat } from '../../format.ts';
import { ItemTitle } from '../entries/items/item-title.tsx';
import { PublishedTime } from '../entries/times/published-time.tsx';
import { ShowMore } from '../kit/lists/show-more.tsx';
import { itemName } from '../kit/lists/shown-label.ts';
import css from './copy-groups.module.css';
import type { ShownCopies } from './use-copies.ts';

const STEP = 20;
const MOST_ROWS = 50;

/** Each group of items that say the same or nearly the same, with what each is most like. */
export const CopyGroups = ({ groups }: { readonly groups: readonly ShownCopies[] }) => {
  const [most, setMost] = useState(STEP);
  return (
    <>
      {groups.slice(0, most).map((group) => (
        <Group key={group.copies[0]?.item.id} group={group} />
      ))}
      <ShowMore shown={most} all={groups.length} step={STEP} onMore={setMost} />
    </>
  );
};

const Group = ({ group: { words, copies } }: { readonly group: ShownCopies }) => {
  const { t } = useTranslation();
  const { platform } = useFormat();
  const [most, setMost] = useState(MOST_ROWS);
  const platforms = [
    ...new Set(copies.map(({ item }) => platform(item.platform)).filter(Boolean)),
  ].join(' · ');
  const name = t('copies.group', { count: copies.length, platforms: platforms || '–' });
  return (
    <div className={css.group}>
      <h3>{name}</h3>
      <p className={css.words}>{words}</p>
      <table
        aria-label={[name, copies[0] && itemName(copies[0].item, t)].filter(Boolean).join(': ')}
      >
        <thead>
          <tr>
            <th scope="col">{t('kit.item')}</th>
            <th scope="col">{t('kit.author')}</th>
            <th scope="col">{t('kit.published')}</th>
            <th scope="col">{t('copies.likeness')}</th>
          </tr>
        </thead>
        <tbody>
          {copies.slice(0, most).map((copy) => (
            <tr key={copy.item.id}>
              <td>
                <ItemTitle item={copy.item} />
              </td>
              <td>
                {visibleText(
                  [platform(copy.item.platform), copy.item.author].filter(Boolean).join(' · '),
                )}
              </td>
              <td>
                <PublishedTime time={copy.item.stated.published} />
              </td>
              <td>
                <LikenessWords copy={copy} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ShowMore shown={most} all={copies.length} step={MOST_ROWS} onMore={setMost} />
    </div>
  );
};

/** A share is rounded down: what is not the same text is never a hundred per cent. */
const LikenessWords = ({
  copy: { likeness, to, isOtherScript },
}: {
  readonly copy: Copy<ListingRow>;
}) => {
  const { t } = useTranslation();
  if (!likeness || !to) return t('copies.first');
  const share = Math.min(99, Math.floor(likeness.share * 100));
  const words = t(`copies.${likeness.kind}`, { exhibit: itemName(to, t), share });
  return isOtherScript ? `${words} ${t('copies.otherScript')}` : words;
};
