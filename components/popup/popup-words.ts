import { fieldErrors } from '../../lib/words/en/field-errors.ts';
import { newMatter } from '../../lib/words/en/new-matter.ts';
import { popup } from '../../lib/words/en/popup.ts';
import { problems } from '../../lib/words/en/problems.ts';
import { samePage } from '../../lib/words/en/same-page.ts';
import { fieldErrors as fieldErrorsZh } from '../../lib/words/zh-CN/field-errors.ts';
import { newMatter as newMatterZh } from '../../lib/words/zh-CN/new-matter.ts';
import { popup as popupZh } from '../../lib/words/zh-CN/popup.ts';
import { problems as problemsZh } from '../../lib/words/zh-CN/problems.ts';
import { samePage as samePageZh } from '../../lib/words/zh-CN/same-page.ts';

/** The locale strings that the popup needs and no others: they are read each time it opens. */
export const POPUP_WORDS = {
  en: { popup, problems, newMatter, samePage, fieldErrors },
  'zh-CN': {
    popup: popupZh,
    problems: problemsZh,
    newMatter: newMatterZh,
    samePage: samePageZh,
    fieldErrors: fieldErrorsZh,
  },
};
