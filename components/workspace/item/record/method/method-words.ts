import type { TFunction } from 'i18next';
import { methodKind } from '../../../../../lib/evidence/file/method-kind.ts';
import { isWordKey } from '../../../../words.ts';

/** The method of a file in the person's language; undefined for one that has no words here. */
export const methodWords = (method: string, t: TFunction): string | undefined => {
  const kind = methodKind(method);
  return kind && t(`item.method_${kind}`);
};

/** "the post alone", "the selection alone": one description for all scopes. */
const nameOf = (step: string): string => (/^the \w+ alone$/u.test(step) ? 'alone' : step);

/** A step of a capture in the person's language; undefined for one that has no words here. */
export const stepWords = (step: string, t: TFunction): string | undefined => {
  const key = `filingSteps.${nameOf(step)}_does`;
  return isWordKey(key) ? t(key) : undefined;
};
