import { expect, it } from 'vitest';
import { filedDocument, isWorthFiling, TEXT_NAMES } from '../../lib/filing/filed-documents.ts';
import { en } from '../../lib/words/en.ts';
import { zhCN } from '../../lib/words/zh-CN.ts';
import { textOf } from '../support/filing/document-text.ts';
import { filingInput, filingPlaces } from '../support/filing/filing-matter.ts';

const WORDS = { en, 'zh-CN': zhCN } as const;
const DRAFTS = /certification|statement$|procedure|summary|-log$/u;

it.each(['counsel', 'court'] as const)(
  'marks each list as privileged at its head for counsel alone: %s',
  (profile) => {
    const input = filingInput(profile);
    for (const language of ['en', 'zh-CN'] as const) {
      const lists = TEXT_NAMES.filter((name) => !DRAFTS.test(name)).map((name) => ({
        name,
        built: filedDocument(name).build(input, filingPlaces(input), language),
      }));
      for (const { name, built } of lists.filter((one) => isWorthFiling(one.name, one.built)))
        for (const document of [built.sheets, built.paper])
          expect(textOf(document).includes(WORDS[language].report.privileged), name).toBe(
            profile === 'counsel',
          );
    }
  },
);
