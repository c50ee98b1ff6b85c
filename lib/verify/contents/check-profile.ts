import { FILING_TEXTS } from '../../evidence/filing-labels.ts';
import type { ParsedIndex } from '../../format/parse-index.ts';
import { DEFAULT_PROFILE } from '../../format/profile.ts';
import { type Finding, finding } from '../finding.ts';
import { INDEX_PATH } from '../read-index.ts';

/**
 * Finds tags, notes and internal notes in the index of a package that is not for counsel, and so
 * must have none; and in one for hand-over also a person's words for filed lists.
 */
export const checkProfile = ({ export: made, items, matter }: ParsedIndex): readonly Finding[] => {
  const { profile = DEFAULT_PROFILE } = made;
  if (profile === 'counsel') return [];
  const numbers = items
    .filter(({ tags, note }) => tags !== undefined || note !== undefined)
    .map(({ number }) => number);
  const worded = items
    .filter(({ filing }) => profile === 'hand-over' && FILING_TEXTS.some((text) => filing?.[text]))
    .map(({ number }) => number);
  const noted = (matter.statements ?? []).some(({ internalNote }) => internalNote !== undefined);
  const faults = [
    ...(numbers.length > 0 ? [`tags or notes of items ${numbers.join(', ')}`] : []),
    ...(worded.length > 0 ? [`purposes or sources of items ${worded.join(', ')}`] : []),
    ...(noted ? ['internal notes of statements'] : []),
  ];
  if (faults.length === 0) return [];
  const detail = `Its profile is ${profile}, yet it states ${faults.join(' and ')}`;
  return [finding('INDEX_DISAGREES', detail, INDEX_PATH)];
};
