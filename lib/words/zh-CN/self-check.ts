import type { selfCheck as english } from '../en/self-check.ts';
import type { Translation } from '../translation.ts';

/** What the extension found out about itself, the browser and the page, in Chinese. */
export const selfCheck: Translation<typeof english> = {
  title: '固定时的自检',
  sign: '迹象：',
  build: '扩展程序构建的摘要值：{{digest}}。任何人都可以用公开发布的构建重新计算。',
  private: '窗口为无痕（隐私）窗口。',
  notPrivate: '窗口不是无痕（隐私）窗口。',
  proxyNotReadable: '未取得更多权限，无法读取是否设置了代理。',
  certificateNotReadable:
    '扩展程序无法读取用户是否越过了证书警告；仅凭 https 网址不能说明连接是安全的。',
  extensionsFound: '页面中有其他扩展程序的痕迹：其元素 {{elements}} 个；可辨认的名称：{{names}}。',
  extensionsNone: '页面中没有其他扩展程序的痕迹；扩展程序也可以不留痕迹。',
  translated: '浏览器当时正在翻译页面。',
  translationWrappers: '翻译程序在文字外加了 {{elements}} 处标记。',
  languageDiffers: '文字所用的文字系统与页面标明的语言不符。',
  notTranslated: '没有页面被翻译的迹象。',
  editable: '页面当时可以像文档一样直接编辑。',
  automated: '浏览器当时由程序操控。',
  zoom: '缩放 {{percent}}%。',
  toolsLikely: '开发者工具很可能处于打开状态：窗口比页面大 {{width}} × {{height}} 像素。',
  toolsNoSign:
    '没有停靠的开发者工具的迹象：窗口比页面大 {{width}} × {{height}} 像素。独立窗口中的工具不留迹象。',
  timeZone: '时区 {{timeZone}}，扩展程序与页面所见一致。',
  timeZonesDiffer: '扩展程序所见时区为 {{timeZone}}，页面所见为 {{pageTimeZone}}：时区被模拟。',
  clockStepped:
    '页面打开以来，计算机时钟相对浏览器自身计时移动了 {{seconds}} 秒：时钟被调整过，或计算机休眠过。',
  clockAgainst: '时钟比服务器快 {{min}} 至 {{max}} 秒（负数为慢），依据其再次应答的 Date 标头。',
  clockUnknown: '未能与其他来源核对时钟。',
  free: '可用于保存证据的空间为 {{megabytes}} MB。',
};
