import type { TFunction } from 'i18next';
import { gapOf } from '../../../lib/casework/dates/time-gap.ts';
import { statedSpan } from '../../../lib/casework/dates/time-span.ts';
import type { StatedTime } from '../../../lib/evidence/item.ts';

/** How long one stated time lies after another, in words, no finer than both are known. */
export const gapWords = (
  one: StatedTime | undefined,
  other: StatedTime | undefined,
  t: TFunction,
): string => {
  const [from, to] = [one && statedSpan(one), other && statedSpan(other)];
  if (!from || !to) return t('consequences.gapUnknown');
  const gap = gapOf(from, to);
  if (gap.order === 'cannot-tell') return t('consequences.gapUnknown');
  const { order, unit, least, most } = gap;
  return least === most
    ? t(`consequences.gap_${order}_${unit}`, { count: most })
    : t(`consequences.range_${order}_${unit}`, { least, most });
};
