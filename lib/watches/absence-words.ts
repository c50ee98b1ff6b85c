import { showsWriting } from '../lists/page/shows-writing.ts';

/**
 * Words with which sites say that a page is not there, or why they do not show it. A site says it
 * of this page, and at the beginning of a line: "This post was deleted", "抱歉，该内容已删除".
 * A person who writes of a removal says it of another ("my post was deleted"), asks, or quotes.
 */
const ZH_THING =
  '(?:页面|頁面|网页|網頁|网址|链接|内容|內容|文章|文件|资源|报道|微博|帖子|帖文|帖|贴子|贴|主题|讨论|日记|' +
  '回答|问题|想法|评论|视频|作品|稿件|笔记|动态|商品|频道|公众号|账号|帐号|用户|博主|文)';
const ZH_SORRY =
  '(?:(?:很|非常)?(?:抱歉|对不起|對不起)|哎呀|啊[哦叻]|提示|温馨提示|亲)?[，,。！!？?：:\\s]*';
const ZH_OF =
  '(?:此|该|該|这[篇条个则]|這[篇則條個]|本|当前|當前|目前|指定的|' +
  '(?:您|你)?所?(?:要|想要?)?(?:访问|查看|观看|浏览|查找|找|查詢|查询)的)';
/** Where nothing says which one is meant, the sentence is short and ends with it. */
const ZH_BARE = `${ZH_THING}(?=[^，,。]{0,24}(?:[。.!！]?$|[，,]原因))`;
const ZH_BEGIN = `^${ZH_SORRY}(?:${ZH_OF}${ZH_THING}|${ZH_BARE})`;
const ZH_SEE = '(?:查看|浏览|显示|展示|访问|观看|阅读|可见|见)';
const ZH_CANNOT = `(?:(?:无法|不能|不可|不予|暂不|无权)(?:正常)?${ZH_SEE}|仅.{0,8}(?:可见|查看))`;
const ZH_DONE =
  '(?:删除|刪除|屏蔽|封禁|下架|下线|移除|隐藏|隱藏|撤回|注销|冻结|关闭|回收|迁移|被夹|私密|' +
  '(?:正在|仍在)?审核)';
/** Up to the end of a sentence, and neither about the one who writes nor a question. */
const zhRest = (most: number): string => `[^。？?！!我咱俺”"]{0,${most}}`;

const EN_THING =
  '(?:page|post|tweet|article|content|video|comment|answer|question|account|user|profile|link|' +
  'channel|group|listing|item|topic|thread|story|message|product|url|file|document)';
const EN_SORRY = "(?:(?:we[’']re )?sorry|oops|uh-oh|whoops|hmm|unfortunately)?[,.!…\\s]*(?:but )?";
const EN_THIS = `^${EN_SORRY}(?:this|the requested) ${EN_THING}\\b`;
const EN_REST = '(?:(?!\\b(?:I|my|me|we|our)\\b)[^.?!"”]){0,60}';
const EN_NOT = "(?:n[’']?t| not|not| no longer)";

const NOT_FOUND = [
  `${ZH_BEGIN}${zhRest(16)}(?:不存在|找不到|未找到|不见了|走丢了|失效|过期|出错|有误|无效|不可见$)`,
  `^${ZH_SORRY}没有找到[^\\n]{0,8}${ZH_THING}`,
  `^${ZH_SORRY}(?:您|你)要找的${ZH_THING}`,
  '^(?:参数错误|(?:页面|链接)错误|错误(?:代码|码)[:：]\\s?404)$',
  '没有知识存在的荒原',
  `^${EN_SORRY}(?:(?:this|that|the|your)\\s)?${EN_THING}\\b${EN_REST}` +
    `(?:not (?:be )?found|(?:could|can)${EN_NOT} be found|does${EN_NOT}(?: currently)? exist)`,
  `^${EN_SORRY}(?:we )?(?:can|could)${EN_NOT}(?: seem to)? find (?:the|this|that)\\b`,
  '^(?:page |file )?not found[.!]?$',
  '^(?:http )?(?:error )?(?:code:? ?)?404(?:$|[:：]| ?[-–|] | error$| not found)',
  "^(?:there[’']s )?nothing here[.!]?$",
  'nobody on \\w+ goes by that name',
] as const;

const NOTICE = [
  `${ZH_BEGIN}${zhRest(30)}(?:${ZH_DONE}|${ZH_CANNOT})`,
  `^${ZH_SORRY}(?:因|由于|根据|依据|应|接)${zhRest(60)}(?:${ZH_CANNOT}|不可见)`,
  `^${ZH_SORRY}(?:因|由于|根据|依据|应)${zhRest(16)}(?:法院|法律|规定|投诉|作品)${zhRest(50)}${ZH_DONE}`,
  `^${ZH_SORRY}作者(?:已|自行|选择)*(?:删除|隐藏|设置)${zhRest(30)}`,
  `^${ZH_SORRY}(?:您|你)(?:没有权限|无权|现在无法|暂时无法|无法)${zhRest(12)}${ZH_SEE}`,
  `${EN_THIS}${EN_REST}\\b(?:removed|deleted|withheld|taken down|suspended|blocked|hidden|` +
    'unavailable|violated|private)\\b',
  `${EN_THIS}${EN_REST}${EN_NOT}(?: be)?(?: currently)? ` +
    '(?:available|displayed|shown|viewed|accessible|exists)\\b',
  `^${EN_SORRY}(?:this|that) page is${EN_NOT} available`,
  '^account suspended[.!]?$',
  `^${EN_THING} (?:is )?(?:currently |temporarily |no longer )?(?:unavailable|available)[.!]?$`,
  `^private ${EN_THING}$`,
  "^\\[ ?(?:removed|deleted)(?: by [\\w ’']{1,30})? ?\\]$",
  '^@\\S+ (?:post|tweet|account) has been withheld',
  "^you(?:[’']re| are) unable to (?:view|see)|^you (?:do not|don[’']t) have (?:permission|access)",
  `${EN_THIS} is from (?:a suspended|an account)`,
  '^(?:the )?user (?:has )?(?:deactivated|deleted)',
] as const;

const compile = (patterns: readonly string[]): readonly RegExp[] =>
  patterns.map((pattern) => new RegExp(pattern, 'iu'));
const [NOT_FOUND_LINES, NOTICE_LINES] = [compile(NOT_FOUND), compile(NOTICE)];

/** Characters of a page that says no more than why something is not there. */
const SHORT_PAGE = 1_200;
/** Such a line says it in a sentence or two. */
const SHORT_LINE = 200;

/** Words in place of a text: a `notice` of why it is not shown, or that it is `not-found`. */
export type AbsenceWords = { readonly kind: 'notice' | 'not-found'; readonly words: string };

const linesOf = (text: string): readonly string[] => text.split('\n').map((line) => line.trim());

/** A window's title without the name of the site. */
const titleLines = (title: string): readonly string[] => [
  title.trim(),
  ...title.split(/ [-–|/•·] |_/u).map((part) => part.trim()),
];

/**
 * The line with which a short page says that what was asked for is not shown, or not there.
 * Undefined for a long page, for one that shows what somebody wrote, and for one without such
 * words.
 */
export const findAbsenceWords = (text: string, title = ''): AbsenceWords | undefined => {
  if (text.length > SHORT_PAGE || showsWriting(text)) return undefined;
  const lines = [...linesOf(text), ...titleLines(title)].filter(
    (line) => line.length <= SHORT_LINE,
  );
  const find = (patterns: readonly RegExp[]) =>
    lines.find((line) => patterns.some((pattern) => pattern.test(line)));
  const missing = find(NOT_FOUND_LINES);
  const notice = lines.find(
    (line) => line !== missing && NOTICE_LINES.some((pattern) => pattern.test(line)),
  );
  if (notice !== undefined) return { kind: 'notice', words: notice };
  return missing === undefined ? undefined : { kind: 'not-found', words: missing };
};
