import { LINE_REASONS, type LineReason } from '../list/line-reason.ts';
import type { VisitWhy } from '../watch/visit-why.ts';
import { lineReasonName } from './line-name.ts';

type OfPage = Exclude<VisitWhy, LineReason>;

const NAMES: Readonly<Record<OfPage, readonly [english: string, zh: string]>> = {
  'error-status': [
    'the server answered with an error, which says nothing of the text',
    '服务器答复出错，不能说明文字是否在线',
  ],
  'short-text': [
    'the page had next to no text, and may not have been loaded',
    '页面几乎没有文字，可能尚未加载',
  ],
  'other-text': [
    'the page shows neither the text nor words that say why not',
    '页面既未显示该文字，也未说明原因',
  ],
  'first-of-route': [
    'signed out, the site showed a text of its own for the first time; later visits signed out ' +
      'are compared with it',
    '未登录状态下网站首次显示自身文字，此后未登录的查看均与此次比对',
  ],
  'nothing-to-compare': [
    'the item whose text is watched is no longer in the matter',
    '定期查看的文字所在的证据已不在本案',
  ],
};

const isOfLine = (why: VisitWhy): why is LineReason =>
  (LINE_REASONS as readonly string[]).includes(why);

/** Why nothing can be told of a visit, in a language: a clause without a full stop. */
export const visitWhyName = (why: VisitWhy, language: string): string =>
  isOfLine(why) ? lineReasonName(why, language) : NAMES[why][language.startsWith('zh') ? 1 : 0];
