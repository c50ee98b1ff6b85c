import type { ItemRecord } from '../item.ts';
import type { SelfCheck } from './self-check.ts';

/** The sentences of the self-check, by the keys of `selfCheck` in lib/words. */
export type SelfCheckKey =
  | 'build'
  | 'private'
  | 'notPrivate'
  | 'proxyNotReadable'
  | 'certificateNotReadable'
  | 'extensionsFound'
  | 'extensionsNone'
  | 'translated'
  | 'translationWrappers'
  | 'languageDiffers'
  | 'notTranslated'
  | 'editable'
  | 'automated'
  | 'zoom'
  | 'toolsLikely'
  | 'toolsNoSign'
  | 'timeZone'
  | 'timeZonesDiffer'
  | 'clockStepped'
  | 'clockAgainst'
  | 'clockUnknown'
  | 'free';

/** One sentence of the self-check: its key, the values in it, and whether it calls for care. */
export type SelfCheckLine = {
  readonly key: SelfCheckKey;
  readonly values: Readonly<Record<string, string | number>>;
  readonly isSign: boolean;
};

const line = (
  key: SelfCheckKey,
  values: SelfCheckLine['values'] = {},
  isSign = false,
): SelfCheckLine => ({ key, values, isSign });

const sign = (key: SelfCheckKey, values: SelfCheckLine['values'] = {}) => line(key, values, true);

const extensionLines = ({ otherExtensions: found }: SelfCheck): SelfCheckLine[] => {
  if (!found) return [];
  if (found.elements === 0 && found.marks.length === 0) return [line('extensionsNone')];
  const names = found.marks.join(', ') || '–';
  return [sign('extensionsFound', { elements: found.elements, names })];
};

const translationLines = ({ translation }: SelfCheck): SelfCheckLine[] => {
  if (!translation) return [];
  const { marked, elements, languageDiffers } = translation;
  const signs = [
    ...(marked ? [sign('translated')] : []),
    ...(elements > 0 ? [sign('translationWrappers', { elements })] : []),
    ...(languageDiffers ? [sign('languageDiffers')] : []),
  ];
  return signs.length > 0 ? signs : [line('notTranslated')];
};

const toolLines = ({ developerTools, aroundPage }: SelfCheck): SelfCheckLine[] => {
  if (!developerTools || !aroundPage) return [];
  return developerTools === 'likely'
    ? [sign('toolsLikely', aroundPage)]
    : [line('toolsNoSign', aroundPage)];
};

/** A clock is set now and then by less than this; a page is open for hours. */
const NOTABLE_STEP_MS = 2_000;

const clockLines = (
  { timeZone, pageTimeZone, clockStepMs = 0 }: SelfCheck,
  { skew }: ItemRecord['clock'],
): SelfCheckLine[] => {
  const isOther = timeZone !== undefined && pageTimeZone !== undefined && timeZone !== pageTimeZone;
  const { minMs = 0, maxMs = 0, source = '' } = skew ?? {};
  const bounds = { min: minMs / 1_000, max: maxMs / 1_000, source };
  const isRight = minMs <= 0 && maxMs >= 0;
  return [
    ...(isOther ? [sign('timeZonesDiffer', { timeZone, pageTimeZone })] : []),
    ...(timeZone !== undefined && !isOther ? [line('timeZone', { timeZone })] : []),
    ...(Math.abs(clockStepMs) >= NOTABLE_STEP_MS
      ? [sign('clockStepped', { seconds: Math.round(clockStepMs / 1_000) })]
      : []),
    skew ? line('clockAgainst', bounds, !isRight) : line('clockUnknown'),
  ];
};

const MEGABYTE = 1_000_000;

/**
 * What the self-check of a capture found, as sentences in a fixed order: keys of `selfCheck` in
 * lib/words with their values. Empty for a record of before, which has no self-check.
 */
export const selfCheckLines = ({ conditions, clock }: ItemRecord): readonly SelfCheckLine[] => {
  const check = conditions.selfCheck;
  if (!check) return [];
  const { extensionDigest, privateMode, proxy, certificate, zoom, freeBytes } = check;
  return [
    ...(extensionDigest ? [line('build', { digest: extensionDigest })] : []),
    ...(privateMode === undefined ? [] : [line(privateMode ? 'private' : 'notPrivate')]),
    ...(proxy ? [line('proxyNotReadable')] : []),
    ...(certificate ? [line('certificateNotReadable')] : []),
    ...extensionLines(check),
    ...translationLines(check),
    ...(check.editable ? [sign('editable')] : []),
    ...(check.automated ? [sign('automated')] : []),
    ...(zoom === undefined ? [] : [line('zoom', { percent: Math.round(zoom * 100) })]),
    ...toolLines(check),
    ...clockLines(check, clock),
    ...(freeBytes === undefined
      ? []
      : [line('free', { megabytes: Math.round(freeBytes / MEGABYTE) })]),
  ];
};
