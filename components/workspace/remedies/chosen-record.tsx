import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { statedCaseTime } from '../../../lib/casework/dates/case-zone.ts';
import { type DateInText, datesInText } from '../../../lib/casework/dates/dates-in-text.ts';

import type { CaseTime } from '../../../lib/evidence/casework.ts';
import { listArtifacts } from '../../../lib/store/items/artifacts.ts';
import { readItem } from '../../../lib/store/items/opened-items.ts';
import { readThumbnail } from '../../../lib/store/items/thumbnails.ts';
import { BlobImage } from '../../blob-image.tsx';
import { useCaseZone } from '../../case-zone.tsx';
import { useCaseTimeWords } from '../../format-case-time.ts';
import { useLive } from '../../use-live.ts';
import { ItemTitle } from '../entries/items/item-title.tsx';
import { CaseTimeWords } from '../entries/times/case-time-words.tsx';
import css from './chosen-record.module.css';

type Props = {
  /** The id of the item that shows the record. */
  readonly item: string;
  readonly onDate: (time: CaseTime) => void;
};

/** More than a person looks through; the record itself is one press away. */
const MOST = 6;

/** The item, its small picture, and the dates that it states: as recognised, and in its text. */
const readRecord = async (id: string, zone: string) => {
  const [item, thumbnail, artifacts] = await Promise.all([
    readItem(id),
    readThumbnail(id),
    listArtifacts(id),
  ]);
  if (!item) return undefined;
  const text = await artifacts.find(({ role }) => role === 'text')?.blob.text();
  const published = item.record.post?.published;
  const time = published && statedCaseTime(published, zone);
  return { item, thumbnail, published: time, dates: datesInText(text ?? '', zone, MOST) };
};

/**
 * The official record that was chosen, so that a person sees which it is, and offers the dates that
 * it states; where it states none it says that one is to be filled in.
 */
export const ChosenRecord = ({ item: id, onDate }: Props) => {
  const { t } = useTranslation();
  const zone = useCaseZone();
  const words = useCaseTimeWords();
  const read = useLive(() => readRecord(id, zone), [id, zone]);
  if (!read) return null;
  const { item, thumbnail, published, dates } = read;
  const isInText = dates.some(({ time }) => time.at === published?.at);
  const stated: readonly DateInText[] = [
    ...(published && !isInText ? [{ time: published, of: t('remedies.recordPublished') }] : []),
    ...dates,
  ];
  return (
    <section className={css.record} aria-label={t('remedies.chosenRecord')}>
      <div className={css.picture}>
        <BlobImage blob={thumbnail} alt="" />
      </div>
      <div className={css.title}>
        <ItemTitle item={item} />
      </div>
      <div>
        {t(stated.length > 0 ? 'remedies.recordStates' : 'remedies.recordStatesNone')}
        <ul className={css.dates}>
          {stated.map(({ time, of }) => (
            <li key={`${of} ${time.at}`}>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t('remedies.useDate', { date: words(time) })}
                onClick={() => onDate(time)}
              >
                <CaseTimeWords time={time} />
              </Button>
              <span className={css.from}>{of}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
};
