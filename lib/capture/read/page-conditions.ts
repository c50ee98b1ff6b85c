import type { Conditions } from '../../evidence/page/conditions.ts';
import { ownDocument } from '../dom/own-document.ts';
import { countInputs } from './count-inputs.ts';
import { loadEventEnd } from './navigation.ts';
import { FROM_EXTENSIONS } from './self-check/other-extensions.ts';
import { isMarkedTranslated } from './self-check/translation.ts';

const isEdited = (field: Element): boolean =>
  (field instanceof HTMLInputElement &&
    field.type !== 'hidden' &&
    field.value !== field.defaultValue) ||
  (field instanceof HTMLTextAreaElement && field.value !== field.defaultValue);

/**
 * What may have changed the page before the capture: a person's input, the browser's translation,
 * edited forms and other extensions.
 */
export const pageConditions = (document: Document): Conditions => {
  const { root, all } = ownDocument(document);
  const inputsBefore = countInputs();
  const loaded = loadEventEnd();
  return {
    ...(loaded === undefined ? {} : { sinceLoadMs: Math.round(performance.now() - loaded) }),
    ...(inputsBefore === undefined ? {} : { inputsBefore }),
    translated: isMarkedTranslated(root),
    unsavedForm: all('input, textarea').some(isEdited),
    extensionElements: all(FROM_EXTENSIONS).length,
  };
};
