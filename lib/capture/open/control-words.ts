/** A number of any script, with what may stand around it: "12", "1.2万", "(3)", "3 more". */
const COUNT = '(?:\\(?[\\d０-９][\\d０-９.,，]*\\s*[万萬千kKmM]?\\+?\\)?)';
const SOME = `(?:${COUNT}|all|more|the|other|older|earlier|newer|previous|next|hidden|further)`;
const NOUNS = '(?:repl(?:y|ies)|comments?|answers?|responses?|posts?|messages?|threads?|tweets?)';
const ALL_ZH = '(?:全部|所有|更多|其余|其餘|剩余|剩餘|余下|折叠的?|摺疊的?|隐藏的?|隱藏的?)';
const NOUNS_ZH =
  '(?:条|則|则|个|個|楼|樓)?(?:的)?(?:评论|評論|回复|回復|回覆|留言|跟帖|回答|讨论|討論)';
const OPEN_ZH =
  '(?:点击|點擊|点此|轻触)?(?:查看|展开|展開|显示|顯示|加载|加載|载入|閱讀|阅读|共有?)';

/**
 * What a control may say that only opens what the page holds back. The whole of its words must be
 * one of these: a button "More from this shop" opens something else.
 */
const OPENERS: readonly RegExp[] = [
  /(?:see|show|read|view|load|continue)[ -]?(?:more|all|rest|reading)/,
  /(?:see|show|read|view) full(?: (?:post|text|review))?/,
  /(?:more|expand(?: all| post| text)?|show full (?:post|text)|keep reading)/,
  new RegExp(
    `(?:see|show|view|load|read|open|expand|fetch)(?: ${SOME})*(?: of ${COUNT})? ?${NOUNS}`,
  ),
  new RegExp(`${SOME}(?: ${SOME})* ${NOUNS}(?: hidden| more)?`),
  new RegExp(`${NOUNS} ?${COUNT}`),
  new RegExp(`(?:show|view) (?:${SOME} )?(?:hidden|collapsed|spam|offensive|sensitive) ${NOUNS}`),
  /(?:展开|展開)(?:全文|全部|更多|阅读全文|閱讀全文|剩余内容|正文|长文|長文)?/,
  /(?:阅读|閱讀|查看|显示|顯示|点击(?:查看|展开|阅读))(?:全文|更多|原文全文|完整内容|完整內容|全部|全部内容)/,
  /(?:加载|加載|载入|點擊加載|点击加载)更多/,
  /更多|全文|查看更多内容|展开阅读全文|展開閱讀全文/,
  new RegExp(`${OPEN_ZH}(?:${ALL_ZH}|${COUNT})*${NOUNS_ZH}(?:[(（]?${COUNT}[)）]?)?`),
  new RegExp(`(?:${ALL_ZH}|${COUNT})+${NOUNS_ZH}`),
  new RegExp(`(?:共|还有|還有|另有|剩余|剩餘)?${COUNT}${NOUNS_ZH}, ?点击(?:查看|展开)`),
  new RegExp(`(?:还有|還有|另有|剩余|剩餘)${COUNT}${NOUNS_ZH}`),
].map(({ source }) => new RegExp(`^(?:${source})$`, 'iu'));

/** What a control may not say anywhere, in its words or its names: it would do something. */
const DOERS = new RegExp(
  [
    '\\b(?:like|follow|report|buy|cart|order|pay|checkout|share|repost)\\b',
    '\\b(?:retweet|quote|send|submit|delete|remove|block|mute|subscribe|join|sign|log|login)\\b',
    '\\b(?:download|install|save|bookmark|vote|upvote|downvote|donate|tip|write|add|edit|hide)\\b',
    '\\b(?:close|collapse|dismiss|accept|app|allow|agree|less|translate|print|copy|call)\\b',
    '\\b(?:chat|contact|message (?:us|me)|publish|^post (?:a|an|it|now|the|this|your))\\b',
    '赞(?!同的回)|讚|踩|关注|關注|举报|舉報|投诉|购买|購買|下单|加入购物车|支付|付款|分享|转发|轉發',
    '发布|發布|发表|發表|发送|提交|删除|刪除|拉黑|屏蔽|订阅|訂閱|登录|登錄|登入|注册|註冊|下载|下載|安装',
    '收藏|打赏|投票|写评论|写回答|编辑|收起|隐藏评论|关闭|關閉|同意|接受|打开.{0,12}(?:App|客户端)|APP内|私信|咨询|翻译',
  ].join('|'),
  'iu',
);

/** Arrows, dots and such around the words. */
const ORNAMENT = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu;

/** Blanks beside Chinese characters, which sites put around numbers or not. */
const BLANK = /(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu;

/** The words of a control without what stands around them and without needless blanks. */
export const plainLabel = (words: string): string =>
  words.normalize('NFKC').replace(/\s+/gu, ' ').replace(BLANK, '').replace(ORNAMENT, '').trim();

/** Whether the words on a control say that it only opens what the page holds back. */
export const saysOpen = (label: string): boolean =>
  label.length <= 60 && OPENERS.some((opener) => opener.test(label)) && !DOERS.test(label);

const POSTS = new RegExp(`${NOUNS}|${NOUNS_ZH}`, 'iu');

/** Whether words name comments, replies or other posts. */
export const namesPosts = (label: string): boolean => POSTS.test(label);

/** Whether words of a control, seen or not, say that it does something. */
export const saysDo = (words: string): boolean => DOERS.test(words);
