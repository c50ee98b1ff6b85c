import { useTranslation } from 'react-i18next';
import type { Artifact, ItemRecord } from '../../../lib/evidence/item.ts';
import { pictureName } from './picture-name.ts';

/** What is known of a picture for its name. */
type Named = Pick<Artifact, 'path' | 'role' | 'area' | 'offset'>;

const byPlace = (one: Named, other: Named): number =>
  (one.offset?.y ?? 0) - (other.offset?.y ?? 0) || (one.offset?.x ?? 0) - (other.offset?.x ?? 0);

/**
 * What a picture shows, in a few words: “Post”, “Screen 3 of 8”; a page in one picture is the full
 * page. A part that scrolls by itself has the name that the record gives it.
 */
export const usePictureName = (
  pictures: readonly Named[],
  record: Pick<ItemRecord, 'post' | 'conditions'>,
) => {
  const { t } = useTranslation();
  return ({ path, role, area }: Named): string => {
    if (role !== 'page-segment') {
      const alike = pictures.filter((one) => one.role === role);
      const name = t(`pictures.picture_${pictureName(role as 'post', record)}`);
      return alike.length > 1 ? `${name}: ${path}` : name;
    }
    const screens = pictures.filter((one) => one.role === role && one.area === area);
    const number = screens.toSorted(byPlace).findIndex((one) => one.path === path) + 1;
    const count = screens.length;
    if (area !== undefined) {
      const name = record.conditions.coverage?.areas[area]?.name ?? String(area + 1);
      return t('pictures.screenOfPart', { name, number, count });
    }
    return count === 1
      ? t('pictures.picture_page-segment')
      : t('pictures.screenOf', { number, count });
  };
};
