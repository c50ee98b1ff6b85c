// @vitest-environment jsdom
import { describe } from 'vitest';
import { checkCases } from '../../check-cases.ts';

const page = (body: string, title = 'x', head = ''): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head>` +
  `<body>${body}</body></html>`;

const quora = (inner: string, heading = ''): string =>
  page(
    `${heading}<div class="Answer"><div class="AnswerHeader"><a class="user" ` +
      `href="/profile/Ann-Able">Ann Able</a></div>${inner}` +
      '<div class="answer_text"><p>They copied <b>every</b> loom.</p></div></div>',
    'Ann Able&#39;s answer to Who copied the looms? - Quora',
  );
const ANSWER = 'https://www.quora.com/Who-copied-the-looms/answer/Ann-Able';

describe('Quora, in its layout until 2018', () => {
  checkCases([
    {
      name: 'Quora: an answer has its question as title, its author, time and views',
      url: ANSWER,
      html: quora(
        '<a class="answer_permalink">Answered Aug 22, 2017</a>' +
          '<div class="ViewsOfAnswerPreview"><span class="stats_row">3.4k Views</span></div>',
        '<div class="QuestionArea"><h1>Who copied\n the looms?</h1></div>',
      ),
      wanted: {
        kind: 'post',
        platform: 'quora',
        title: 'Who copied the looms?',
        text: 'They copied every loom.',
        author: { name: 'Ann Able', url: 'https://www.quora.com/profile/Ann-Able' },
        published: { raw: 'Answered Aug 22, 2017' },
        engagement: { views: { raw: '3.4k', count: 3400 } },
      },
    },
    {
      name: 'Quora: an answer without a heading has the question of the page’s title',
      url: ANSWER,
      html: quora(''),
      wanted: { title: 'Who copied the looms?', author: { name: 'Ann Able' } },
      absent: ['published', 'engagement'],
    },
    {
      name: 'Quora: a page of a question is not one of its answers',
      url: 'https://www.quora.com/Who-copied-the-looms',
      html: quora('<a class="answer_permalink">Answered Aug 22, 2017</a>'),
      wanted: {},
      absent: ['platform'],
    },
    {
      name: 'Quora: the markup of an answer on another host is not Quora’s',
      url: 'https://quora.example.org/Who/answer/Ann-Able',
      html: quora(''),
      wanted: {},
      absent: ['platform'],
    },
  ]);
});

const card = (kind: string, user: string, time = ''): string =>
  `<div class="post-signature ${kind}">${time}<div class="user-details">${user}</div></div>`;
const user = (id: number, name: string): string => `<a href="/users/${id}/x">${name}</a>`;
const relative = (title: string, words: string): string =>
  `<span class="relativetime" title="${title}">${words}</span>`;
const question = (inner: string, answers = ''): string =>
  page(
    '<div id="question-header"><h1><a>Who copied?</a></h1></div>' +
      '<time itemprop="dateCreated" datetime="2021-08-22T09:15:07">Asked</time>' +
      '<div id="question" class="question" data-questionid="11">' +
      '<div class="js-vote-count">-3</div><div class="s-prose"><p>Who?</p></div>' +
      `${inner}</div>${answers}`,
  );
const answer = (id: number, inner: string): string =>
  `<div class="answer" data-answerid="${id}"><div class="js-vote-count">1,024</div>` +
  `<div class="s-prose"><p>Answer ${id}.</p></div>${inner}</div>`;
const QUESTION = 'https://stackoverflow.com/questions/11/who-copied';

describe('Stack Exchange', () => {
  checkCases([
    {
      name: 'Stack Exchange: the owner’s card names the author, not the last editor’s',
      url: QUESTION,
      html: question(
        card('', user(9, 'An Editor'), relative('2022-01-01 00:00:00Z', 'Jan 1, 2022')) +
          card('owner', user(7, 'ada'), relative('2021-08-22 09:15:07Z', 'Aug 22, 2021')),
      ),
      wanted: {
        kind: 'post',
        id: '11',
        title: 'Who copied?',
        author: { name: 'ada', id: '7', url: 'https://stackoverflow.com/users/7/x' },
        published: { raw: '2021-08-22 09:15:07Z', at: '2021-08-22T09:15:07.000Z' },
        engagement: { likes: { count: -3 } },
      },
    },
    {
      name: 'Stack Exchange: two cards of which none is the owner’s name no author',
      url: QUESTION,
      html: question(card('', user(9, 'An Editor')) + card('', user(8, 'Someone'))),
      wanted: { id: '11', published: { at: '2021-08-22T09:15:07.000Z' } },
      absent: ['author'],
    },
    {
      name: 'Stack Exchange: a deleted account is a name without an address',
      url: QUESTION,
      html: question(card('owner', '<span itemprop="name">user1234</span>')),
      wanted: { author: { name: 'user1234' } },
      absent: ['author.id', 'author.url'],
    },
    {
      name: 'Stack Exchange: the answer behind the hash is read, not the question',
      url: `${QUESTION}#answer-33`,
      html: question(
        card('owner', user(7, 'ada')),
        answer(22, card('owner', user(5, 'bob'))) +
          answer(33, card('', user(6, 'cy'), relative('2021-08-23 00:00:01Z', 'Aug 23'))),
      ),
      wanted: {
        kind: 'comment',
        id: '33',
        url: 'https://stackoverflow.com/a/33',
        text: 'Answer 33.',
        author: { name: 'cy', id: '6' },
        published: { at: '2021-08-23T00:00:01.000Z', shown: 'Aug 23' },
        engagement: { likes: { count: 1024 } },
      },
      absent: ['title'],
    },
    {
      name: 'Stack Exchange: a short address gives the answer, one that is not shown the question',
      url: 'https://superuser.com/a/44',
      html: question(card('owner', user(7, 'ada')), answer(22, '')),
      wanted: { kind: 'post', id: '11', author: { name: 'ada' } },
    },
    {
      name: 'Stack Exchange: an answer without a signature has neither author nor time',
      url: `${QUESTION}/22#22`,
      html: question(card('owner', user(7, 'ada')), answer(22, '')),
      wanted: { kind: 'comment', id: '22', text: 'Answer 22.' },
      absent: ['author', 'published'],
    },
    {
      name: 'Stack Exchange: a list of questions is none of them',
      url: 'https://askubuntu.com/questions',
      html: page('<div class="s-post-summary"><a href="/questions/11">Who copied?</a></div>'),
      wanted: {},
      absent: ['platform', 'id'],
    },
  ]);
});
