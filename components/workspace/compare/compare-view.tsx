import { Anchor, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareText } from '../../../lib/evidence/names/compare-text.ts';
import { keyPage } from '../../../lib/evidence/names/page-keys.ts';
import { samePageBy } from '../../../lib/evidence/names/same-page.ts';
import { visibleText } from '../../../lib/filing/model/visible-text.ts';
import { listArtifacts } from '../../../lib/store/items/artifacts.ts';
import { type ListedItem, readItem } from '../../../lib/store/items/opened-items.ts';
import { listCapturesOf } from '../../../lib/store/listings/listings.ts';
import { useFormat } from '../../format.ts';
import { useLive } from '../../use-live.ts';
import { useSamePageWords } from '../../use-same-page-words.ts';
import { ItemPicker } from '../kit/lists/item-picker.tsx';
import { itemName, shownLabel } from '../kit/lists/shown-label.ts';
import { goTo, hrefTo } from '../kit/route.ts';
import prose from '../kit/sheets/prose.module.css';
import { hasPictures } from '../pictures/picture-tabs.tsx';
import css from './compare-view.module.css';
import type { ComparedItem, ComparedPair } from './compared-item.ts';
import { PicturePair } from './picture-pair.tsx';
import { SideBySide } from './side-by-side.tsx';
import { TextPair } from './text-pair.tsx';

type Props = { readonly id: string; readonly other: string | undefined };

const SIDES = ['difference', 'texts', 'pictures'] as const;

const isSamePage = (one: ListedItem, other: ListedItem): boolean =>
  samePageBy(keyPage(one.record), keyPage(other.record)) !== undefined;

/** The capture of the same page or post in the same matter that was made nearest in time. */
const nearestCapture = async (item: ListedItem): Promise<string | undefined> => {
  const near = ({ capturedAt }: { capturedAt: string }) =>
    Math.abs(Date.parse(capturedAt) - Date.parse(item.capturedAt));
  const others = await listCapturesOf(item.record);
  return others
    .filter(({ id, matterId }) => id !== item.id && matterId === item.matterId)
    .toSorted((one, another) => near(one) - near(another))[0]?.id;
};

const readPair = async (id: string, other: string | undefined) => {
  const item = await readItem(id);
  if (!item) return null;
  const chosen = other ?? (await nearestCapture(item));
  const second = chosen === undefined ? undefined : await readItem(chosen);
  const read = async (one: ListedItem): Promise<ComparedItem> => ({
    item: one,
    artifacts: await listArtifacts(one.id),
  });
  const pair = second && (await Promise.all([item, second].map(read)));
  return {
    item,
    chosen,
    pair: pair?.toSorted((a, b) => compareText(a.item.capturedAt, b.item.capturedAt)),
  };
};

/**
 * Two items side by side, the earlier on the left: their pictures, their texts, and the text
 * difference.
 */
export const CompareView = ({ id, other }: Props) => {
  const { t } = useTranslation();
  const read = useLive(() => readPair(id, other), [id, other]);
  const [chosenSide, setSide] = useState<string>();
  if (read === null) return <p className={css.none}>{t('compare.compareGone')}</p>;
  if (!read) return null;
  const { item, chosen, pair } = read;
  const [earlier, later] = pair ?? [];
  const isSame = earlier && later && isSamePage(earlier.item, later.item);
  // A difference of the texts of two different pages is the whole of both; letters and other
  // added files can be without a picture.
  const arePictures = pair?.some(({ artifacts }) => hasPictures(artifacts)) ?? true;
  const sides = SIDES.filter((one) => arePictures || one !== 'pictures');
  const whole = arePictures ? 'pictures' : 'texts';
  const side = chosenSide ?? (isSame ? 'difference' : whole);
  return (
    <article className={css.view}>
      <header className={css.header}>
        <Anchor href={hrefTo({ page: 'item', id })} size="sm">
          <span aria-hidden>← </span>
          {itemName(item, t)}
        </Anchor>
        <h1>{t('compare.compareTitle')}</h1>
        <div className={css.bar}>
          <div className={css.picker}>
            <ItemPicker
              label={t('compare.compareWith')}
              matter={item.matterId}
              except={id}
              value={chosen}
              onChange={(next) => goTo({ page: 'compare', id, ...(next ? { other: next } : {}) })}
            />
          </div>
          <SegmentedControl
            size="xs"
            aria-label={t('compare.sides')}
            value={side}
            onChange={setSide}
            data={sides.map((value) => ({ value, label: t(`compare.side_${value}`) }))}
          />
        </div>
      </header>
      {earlier && later ? (
        <Compared pair={[earlier, later]} side={side} />
      ) : (
        <p className={css.none}>{t('compare.compareNone')}</p>
      )}
    </article>
  );
};

type ComparedProps = {
  readonly pair: ComparedPair;
  readonly side: string;
};

/** Whether a person added it as a file; it is no capture of a page. */
const isAdded = ({ record: { file } }: ListedItem): boolean => file !== undefined && !file.fetched;

/** What the two items are of, where they are not of one page or post. */
const otherWords = ([one, other]: ComparedPair) => {
  if (isAdded(one.item) && isAdded(other.item)) return 'compare.twoFiles';
  return isAdded(one.item) || isAdded(other.item) ? 'compare.fileAndPage' : 'compare.otherPage';
};

const Compared = ({ pair, side }: ComparedProps) => {
  const { t } = useTranslation();
  const [earlier, later] = pair;
  const samePageWords = useSamePageWords();
  const reason = samePageBy(keyPage(earlier.item.record), keyPage(later.item.record));
  return (
    <div className={css.body}>
      <p className={prose.hint}>
        {reason ? `${t('compare.samePage')} ${samePageWords(reason)}` : t(otherWords(pair))}
      </p>
      <SideBySide>
        <Head item={earlier.item} name="earlier" />
        <Head item={later.item} name="later" />
      </SideBySide>
      {side === 'pictures' ? (
        <PicturePair pair={pair} />
      ) : (
        <TextPair
          key={`${earlier.item.id} ${later.item.id}`}
          pair={pair}
          isDifference={side === 'difference'}
        />
      )}
    </div>
  );
};

const Head = ({
  item,
  name,
}: {
  readonly item: ListedItem;
  readonly name: 'earlier' | 'later';
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <h2 className={css.head}>
      <span className={prose.hint}>{t(`compare.${name}`)}</span>
      <a href={hrefTo({ page: 'item', id: item.id })}>{shownLabel(item, t)}</a>
      <span className={css.title} title={item.title}>
        {visibleText(item.title)}
      </span>
      <span className={prose.hint}>
        {t(isAdded(item) ? 'compare.added' : 'compare.observed', {
          time: format.exact(item.capturedAt),
        })}
      </span>
    </h2>
  );
};
