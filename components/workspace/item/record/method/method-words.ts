import type { TFunction } from 'i18next';
import { isWordKey, type WordKey } from '../../../../words.ts';

/** How files are made, by the beginning of what their record says of it. */
const METHODS: readonly (readonly [RegExp, WordKey])[] = [
  [/^tabs\.capture/u, 'item.method_shot'],
  [/^innerText/u, 'item.method_text'],
  [/^(?:serialised|XMLSerializer|documentElement|outerHTML)/u, 'item.method_dom'],
  [/^pageCapture/u, 'item.method_archive'],
  [/^fetched/u, 'item.method_fetched'],
  [/^cut from/u, 'item.method_cut'],
  [/^html2canvas/u, 'item.method_redrawn'],
  [/^added by a person/u, 'item.method_added'],
  [/^extracted by/u, 'item.method_extracted'],
];

/** The method of a file in the person's language; undefined for one that has no words here. */
export const methodWords = (method: string, t: TFunction): string | undefined => {
  const key = METHODS.find(([pattern]) => pattern.test(method))?.[1];
  return key && t(key);
};

/** "the post alone", "the selection alone": one description for all scopes. */
const nameOf = (step: string): string => (/^the \w+ alone$/u.test(step) ? 'alone' : step);

/** A step of a capture in the person's language; undefined for one that has no words here. */
export const stepWords = (step: string, t: TFunction): string | undefined => {
  const key = `filingSteps.${nameOf(step)}_does`;
  return isWordKey(key) ? t(key) : undefined;
};
