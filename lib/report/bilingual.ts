import { platformName } from '../evidence/names/platform.ts';
import type { PackageLanguage } from '../format/profile.ts';
import { en } from '../words/en.ts';
import { fillIn } from '../words/fill-in.ts';
import { zhCN } from '../words/zh-CN.ts';
import { type Html, html } from './html.ts';

/** A key of the report's words. */
export type ReportKey = keyof typeof en.report;

/** A heading or label in both languages, side by side; once if both are the same. */
export const label = (key: ReportKey): Html =>
  en.report[key] === zhCN.report[key]
    ? html`${en.report[key]}`
    : html`<span lang="en">${en.report[key]}</span> <span lang="zh-CN">${zhCN.report[key]}</span>`;

type Values = { readonly [name: string]: string | number };

/** A sentence in both languages, from any section of the words; each value in it is escaped. */
export const bothSentences = (english: string, chinese: string, values: Values): Html =>
  html`<span lang="en">${fillIn(english, values)}</span> <span lang="zh-CN">${fillIn(
    chinese,
    values,
  )}</span>`;

/** A paragraph in English, then the same in Chinese, from any section; each value is escaped. */
export const bothParagraphs = (english: string, chinese: string, values: Values): Html =>
  html`<p lang="en">${fillIn(english, values)}</p><p lang="zh-CN">${fillIn(chinese, values)}</p>`;

/** A sentence of the report in both languages with values in it. */
export const phrase = (key: ReportKey, values: Values): Html =>
  bothSentences(en.report[key], zhCN.report[key], values);

/** A paragraph in English, then the same in Chinese. */
export const paragraph = (key: ReportKey): Html =>
  html`<p lang="en">${en.report[key]}</p><p lang="zh-CN">${zhCN.report[key]}</p>`;

/** A line of plain text in each language: English, then Chinese. */
export const lines = (key: ReportKey, language: PackageLanguage = 'both'): string => {
  const [english, chinese] = [`${en.report[key]}\n`, `${zhCN.report[key]}\n`];
  return { en: english, 'zh-CN': chinese, both: english + chinese }[language];
};

/** A platform's name in both languages; once if both are the same. */
export const bothNames = (platform: string): string =>
  [...new Set([platformName(platform, 'en'), platformName(platform, 'zh-CN')])].join(' ');

/** A platform's name, of which a package in one language shows that language's. */
export const platformLabel = (platform: string): Html => {
  const [english, chinese] = [platformName(platform, 'en'), platformName(platform, 'zh-CN')];
  return english === chinese
    ? html`${english}`
    : html`<span lang="en">${english}</span> <span lang="zh-CN">${chinese}</span>`;
};

/** Joins the parts that are there, with a dot between them. */
export const dotted = (parts: readonly (Html | string | undefined)[]): Html => {
  const present = parts.filter((part) => part !== undefined && part !== '');
  return html`${present.map((part, at) => html`${at > 0 && ' · '}${part}`)}`;
};
