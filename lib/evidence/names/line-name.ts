import type { ListState, PauseReason } from '../list/capture-list.ts';
import type { LineReason } from '../list/line-reason.ts';
import type { LineState } from '../list/list-line.ts';

type Names<Code extends string> = Readonly<Record<Code, readonly [english: string, zh: string]>>;

const STATES: Names<LineState> = {
  waiting: ['Waiting', '等待'],
  working: ['Being captured', '固定中'],
  sealed: ['Sealed', '已封存'],
  partial: ['Sealed in part', '已封存（内容不完整）'],
  'not-captured': ['Not captured', '未固定'],
  skipped: ['Skipped', '已跳过'],
  duplicate: ['Same page as an earlier line', '与前面一行为同一页面'],
};

const REASONS: Names<LineReason> = {
  'login-wall': ['the site asked to sign in', '网站要求登录'],
  captcha: ['the site asked for proof that a person is there', '网站要求进行人机验证'],
  'not-found': ['the server answered “not found” (404)', '服务器答复“未找到”（404）'],
  gone: ['the server answered “gone” (410)', '服务器答复“已不存在”（410）'],
  refused: ['the server refused the page', '服务器拒绝提供该页面'],
  'too-many-requests': [
    'the server answered “too many requests” (429)',
    '服务器答复“请求过多”（429）',
  ],
  'server-error': ['the server answered with an error', '服务器答复出错'],
  'timed-out': ['the page did not load in time', '页面未在时限内加载'],
  redirected: ['the address led to another page', '该网址跳转至其他页面'],
  network: ['no answer came from the server', '未收到服务器答复'],
  closed: ['the page closed itself, or was closed', '页面自行关闭或被关闭'],
  'external-protocol': ['the address is for another program', '该网址须由其他程序打开'],
  download: ['the address is a download', '该网址为下载文件'],
  'no-page': [
    'the browser showed no page: an empty answer, or an address for another program',
    '浏览器未显示页面：答复为空，或须由其他程序打开',
  ],
  'nothing-of-site': [
    'the private window showed no page of this site: an empty answer, a file, an address for ' +
      'another program, or a page of another site',
    '无痕窗口未显示该网站的页面：答复为空、为文件、须由其他程序打开，或已转至其他网站',
  ],
  'not-permitted': ['the browser does not permit this site', '浏览器未允许访问该网站'],
  'private-off': [
    'the browser does not let the extension into private windows',
    '浏览器未允许扩展程序在无痕窗口中运行',
  ],
  'private-shared': [
    'another private window was open, whose session the visit would have shared',
    '另有无痕窗口处于打开状态，查看将共用其登录状态',
  ],
  unreadable: ['the page could not be read', '无法读取该页面'],
  'no-pictures': ['the browser permitted no pictures of this site', '浏览器未允许截取该网站的画面'],
  'capture-problem': ['a part of the capture failed', '固定过程中有部分步骤失败'],
  interrupted: ['the browser ended during the capture', '固定过程中浏览器被关闭'],
  'not-a-web-address': ['this is no web address', '不是网址'],
  'script-address': ['an address that is a script is never opened', '不打开脚本形式的地址'],
  'file-address': ['files of this computer are never opened', '不打开本机文件'],
  'data-address': ['an address that holds its own content is never opened', '不打开自带内容的地址'],
  person: ['a person skipped or stopped it', '由人员跳过或停止'],
};

const LISTS: Names<ListState> = {
  ready: ['Not started', '未开始'],
  running: ['Running', '进行中'],
  paused: ['Paused', '已暂停'],
  stopped: ['Stopped by a person', '已由人员停止'],
  ended: ['At its end', '已结束'],
};

const PAUSES: Names<PauseReason> = {
  person: ['a person paused it', '由人员暂停'],
  'window-closed': ['its window was closed', '其窗口被关闭'],
  'not-permitted': ['its sites are not permitted', '未允许访问其网站'],
  'no-room': ['there is no room left on this computer', '本机空间不足'],
  restored: [
    'it came out of a backup, and its sites have to be permitted in this browser',
    '从备份恢复，需在本浏览器重新允许访问其网站',
  ],
};

const named = (names: readonly [string, string], language: string): string =>
  language.startsWith('zh') ? names[1] : names[0];

/** The name of a line's state in a language. */
export const lineStateName = (state: LineState, language: string): string =>
  named(STATES[state], language);

/** Why a line ended as it did, in a language: a clause without a full stop. */
export const lineReasonName = (reason: LineReason, language: string): string =>
  named(REASONS[reason], language);

/** The name of a list's state in a language. */
export const listStateName = (state: ListState, language: string): string =>
  named(LISTS[state], language);

/** Why a list is paused, in a language: a clause without a full stop. */
export const pauseReasonName = (reason: PauseReason, language: string): string =>
  named(PAUSES[reason], language);
