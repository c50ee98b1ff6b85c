import { find, titleOf } from '../page/dom.ts';
import { linkOf, onHost } from '../page/open-page.ts';
import { attributeAt, countIn, lineAt, nameAt, pathPart } from '../page/select.ts';
import { visibleText } from '../page/visible-text.ts';
import type { Recogniser } from '../recogniser.ts';
import { statedTime } from '../times.ts';

/** One answer on Quora in the layout until 2018; newer pages carry their data in common terms. */
export const quora: Recogniser = {
  name: 'quora',
  version: 1,
  matches: (page) =>
    (onHost(page, 'quora.com') || page.saved) &&
    find(page.document, '.AnswerHeader a.user') !== undefined &&
    (page.saved || pathPart(page, /\/answers?\/([^/]+)/u) !== undefined),
  read: (page) => {
    const { document } = page;
    const answer = find(
      document,
      '.ExpandedAnswer, .AnswerPageView .answer_content, .Answer .answer_text',
    );
    return {
      kind: 'post',
      platform: 'quora',
      url: linkOf(page, page.url.href),
      title:
        lineAt(document, '.question_text_edit h1, .QuestionArea h1, .question h1') ??
        titleOf(document)
          .split("'s answer to ")
          .at(-1)
          ?.replace(/ - Quora$/u, ''),
      text: visibleText(answer),
      author: {
        name: nameAt(document, '.AnswerHeader a.user'),
        url: linkOf(page, attributeAt(document, '.AnswerHeader a.user', 'href')),
      },
      published: statedTime(lineAt(document, 'a.answer_permalink'), page.clock),
      engagement: { views: countIn(lineAt(document, '.ViewsOfAnswerPreview .stats_row')) },
      element: answer,
    };
  },
};
