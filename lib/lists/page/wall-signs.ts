import type { LineReason } from '../../evidence/list/line-reason.ts';

import { showsWriting } from './shows-writing.ts';

/** What a page shows at first sight, as far as it says whether the page is there. */
export type SeenPage = {
  readonly url: string;
  readonly title: string;
  /** The beginning of the visible text, and how many characters it has in all. */
  readonly text: string;
  readonly textLength: number;
  /** Fields for a password or a code by telephone that can be seen. */
  readonly secretFields: number;
  /** The addresses of frames and scripts. */
  readonly sources: readonly string[];
};

/** A page with more text than this shows something beside its form, in characters. */
const WALL_TEXT = 1_200;
/** A page whose only sign is a sentence has hardly any other. */
const NOTICE_TEXT = 400;

const LOGIN_PATH = new RegExp(
  '/(?:log-?in|sign-?in|signup|passport|sso|auth|oauth2?|visitor|accounts?/login|checkpoint)' +
    '(?:[/.?]|$)',
  'iu',
);
const LOGIN_HOST = /^(?:login|signin|passport|sso|auth|accounts?)\./iu;

/** What one signs in for beside the page, which is there without. */
const FOR_MORE =
  '(?!.{0,24}(?:comment|repl|vote|follow|评论|評論|回复|回復|点赞|留言|发言|关注|收藏))';

/** Sentences that ask to sign in; a button that says "Log in" is none. */
const LOGIN_WORDS = new RegExp(
  `(?:${[
    '(?:log|sign) ?in (?:to|or|with)\\b.{0,60}?(?:continue|view|see|read|access|proceed|account)',
    '(?:you )?(?:must|need to|have to) (?:be (?:logged|signed) in|(?:log|sign) ?in)',
    'please (?:log|sign) ?in',
    'join .{0,30} to (?:view|see|continue)',
    '登[录錄陆陸]后(?:即可|才能|可以?|方可)?(?:查看|浏览|瀏覽|继续|繼續|阅读|閱讀|访问|訪問)',
    '(?:请|請)先?(?:登[录錄陆陸])',
    '(?:需要?|須)先?登[录錄陆陸]',
    '登[录錄陆陸]后.{0,6}(?:查看|浏览|观看|畅享|再试)',
    '(?:扫码|掃碼|验证码|短信|密码)登[录錄陆陸]',
  ].join('|')})${FOR_MORE}`,
  'iu',
);
const LOGIN_TITLE = /^\s*(?:log|sign) ?in\b|^\s*(?:用户|帐号|账号)?登[录錄陆陸]/iu;

const CAPTCHA_SOURCE = new RegExp(
  'recaptcha/|hcaptcha\\.com|challenges\\.cloudflare\\.com|geetest|/captcha|arkoselabs|datadome|' +
    'captcha\\.(?:qq|gtimg|alicdn)|punish\\?',
  'iu',
);
const CAPTCHA_WORDS = new RegExp(
  [
    "(?:verify(?:ing)?|confirm|prove) (?:that )?you(?:'|’)?(?: a)?re (?:a )?human",
    'prove your humanity|press (?:&|and) hold to confirm',
    '(?:quick |a )security check|security verification$',
    'blocked by network security|you have been blocked|rate limit exceeded',
    'enter the characters you see',
    'are you (?:a )?(?:human|robot)',
    "(?:i(?:'|’)m|you are|you(?:'|’)re) not a robot",
    'unusual traffic',
    'checking (?:if the site connection is secure|your browser)',
    'complete the (?:security check|captcha)',
    '(?:完成|进行|通过)(?:下方|以下|下列)?(?:安全|人机|滑块|拼图)?(?:验证|驗證)',
    '(?:滑动|拖动|拖動)(?:下方)?(?:滑块|滑塊|拼图)',
    '(?:访问|操作|请求)(?:过于|太)?频繁|(?:访问|请求)频[次率]异常',
    '(?:系统|网络)(?:检测|监测|監測)到.{0,12}异常|当前环境异常',
    '请?(?:扫码|按照说明|点击下方按钮)(?:完成|进行)?验证|请按住(?:滑块|左边按钮)|验证码(?:中间页|拦截)',
    '(?:安全风控|风险控制).{0,8}(?:拒绝|限制)|安全风控策略|百度安全验证|^(?:安全限制|安全验证)$',
  ].join('|'),
  'imu',
);

const isLoginAddress = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { hostname, pathname } = new URL(address);
  return LOGIN_HOST.test(hostname) || LOGIN_PATH.test(pathname);
};

const isCaptcha = ({ title, text, textLength, sources }: SeenPage): boolean => {
  if (textLength > WALL_TEXT) return false;
  const says = CAPTCHA_WORDS.test(`${title}\n${text}`);
  const holds = sources.some((source) => CAPTCHA_SOURCE.test(source));
  if (says && textLength <= NOTICE_TEXT && !showsWriting(text)) return true;
  return holds && (says || textLength < 80);
};

/** A person who lists the page of a form wants the form. */
const isLoginWall = (seen: SeenPage, asked: string): boolean => {
  const { url, title, text, textLength, secretFields } = seen;
  if (isLoginAddress(asked)) return false;
  const says = LOGIN_WORDS.test(text) || LOGIN_TITLE.test(title);
  if (isLoginAddress(url) && (says || secretFields > 0)) return true;
  if (textLength > WALL_TEXT) return false;
  return says && (secretFields > 0 || (textLength <= NOTICE_TEXT && !showsWriting(text)));
};

/**
 * Whether a page is a wall that stands where the page of the address `asked` would be. Words alone
 * make none on a page with more than a few sentences: a page that mentions signing in is no wall.
 */
export const wallSigns = (
  seen: SeenPage,
  asked: string,
): Extract<LineReason, 'captcha' | 'login-wall'> | undefined => {
  if (isCaptcha(seen)) return 'captcha';
  return isLoginWall(seen, asked) ? 'login-wall' : undefined;
};
