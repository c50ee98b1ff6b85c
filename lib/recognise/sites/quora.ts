import { countInLabel } from '../counts/count-in-label.ts';
import { linkOf, onHost, pathPart } from '../page/address.ts';
import { find, titleOf } from '../page/document/dom.ts';
import { visibleText } from '../page/document/visible-text.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { attributeAt, lineAt, nameAt } from '../page/select.ts';
import { statedTime } from '../times/stated-time.ts';

/**
 * One answer on Quora in the layout until 2018; newer pages have JSON-LD, which the generic
 * recogniser reads.
 */
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
      engagement: { views: countInLabel(lineAt(document, '.ViewsOfAnswerPreview .stats_row')) },
      element: answer,
    };
  },
};
