import { useTranslation } from 'react-i18next';
import type { Artifact } from '../../../lib/evidence/item.ts';

/** What is known of a picture for its name. */
type Named = Pick<Artifact, 'path' | 'role' | 'area' | 'offset'>;

const byPlace = (one: Named, other: Named): number =>
  (one.offset?.y ?? 0) - (other.offset?.y ?? 0) || (one.offset?.x ?? 0) - (other.offset?.x ?? 0);

/**
 * What a picture shows, in a few words: “Post”, “Screen 3 of 8”; a page in one picture is the full
 * page. `areaName` is the name of a part that scrolls by itself.
 */
export const usePictureName = (
  pictures: readonly Named[],
  areaName: (area: number) => string = (area) => String(area + 1),
) => {
  const { t } = useTranslation();
  return ({ path, role, area }: Named): string => {
    if (role !== 'page-segment') {
      const alike = pictures.filter((one) => one.role === role);
      const name = t(`pictures.picture_${role as 'post'}`);
      return alike.length > 1 ? `${name}: ${path}` : name;
    }
    const screens = pictures.filter((one) => one.role === role && one.area === area);
    const number = screens.toSorted(byPlace).findIndex((one) => one.path === path) + 1;
    const count = screens.length;
    if (area !== undefined)
      return t('pictures.screenOfPart', { name: areaName(area), number, count });
    return count === 1
      ? t('pictures.picture_page-segment')
      : t('pictures.screenOf', { number, count });
  };
};
