import type { PackageLanguage } from '../format/profile.ts';

/** English words and the same in Chinese, as `label`, `phrase` and `paragraph` write them. */
const PAIRS = [
  /<span lang="en">([^<]*)<\/span> <span lang="zh-CN">([^<]*)<\/span>/g,
  /(<p lang="en">(?:(?!<\/p>).)*<\/p>)\s*(<p lang="zh-CN">(?:(?!<\/p>).)*<\/p>)/gs,
];

/**
 * Keeps one language of the report's own words. Words of captured pages and of people never stand
 * in such a pair, so they stay as they are.
 */
export const inLanguage = (markup: string, language: PackageLanguage): string => {
  if (language === 'both') return markup;
  const kept = language === 'en' ? '$1' : '$2';
  return PAIRS.reduce((whole, pair) => whole.replace(pair, kept), markup).replace(
    '<html lang="en">',
    `<html lang="${language}">`,
  );
};
