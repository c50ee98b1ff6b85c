import { enNewMatter } from '../../lib/words/en-new-matter.ts';
import { enPopup } from '../../lib/words/en-popup.ts';
import { enProblems } from '../../lib/words/en-problems.ts';
import { zhNewMatter } from '../../lib/words/zh-new-matter.ts';
import { zhPopup } from '../../lib/words/zh-popup.ts';
import { zhProblems } from '../../lib/words/zh-problems.ts';

/** The words that the popup needs and no others: they are read each time it opens. */
export const POPUP_WORDS = {
  en: { popup: enPopup, problems: enProblems, newMatter: enNewMatter },
  'zh-CN': { popup: zhPopup, problems: zhProblems, newMatter: zhNewMatter },
};
