import type { settings as english } from '../en/settings.ts';
import type { Translation } from '../translation.ts';

/** The settings page, in Chinese. */
export const settings: Translation<typeof english> = {
  language: '语言',
  scheme: '外观',
  scheme_auto: '跟随系统',
  scheme_light: '浅色',
  scheme_dark: '深色',
  volumeSize: '分卷大小',
  volumeHint: '超过此大小的证据包将分为多个 zip 文件，每一卷均可单独核验。',
  settings: '设置',
  volumes: '证据包',
  captures: '固定证据',
  mostScreens: '单个页面最多屏数',
  mostScreensHint: '超出时从顶部固定至此上限，并在证据中注明。',
  openingSeconds: '“先展开全部内容”最长用时',
  openingHint: '届时尚未展开的，在记录中注明。',
  openingPresses: '“先展开全部内容”最多按下的控件数',
  mediaFiles: '每条帖文保存的图片、音频和视频文件数上限',
  mediaHint: '帖文共有多少、哪些未保存，在记录中载明。',
  mediaMebibytes: '每个图片、音频或视频文件的大小上限',
  seconds_other: '{{count}} 秒',
  recordingMinutes: '标签页录屏的时长上限',
  recordingHint: '到达上限时已录制的内容予以保留，并在证据中载明。',
  recordingMebibytes: '标签页录屏的文件大小上限',
  recordingNone: 'Firefox 不允许扩展程序录制标签页，因此无法录屏。',
  minutes_other: '{{count}} 分钟',
  about: '关于 Matterproof',
  aboutLead:
    'Matterproof 将网页固定为证据，保存在此浏览器配置文件中，并导出任何人都可核验的证据包。它没有' +
    '服务器。它向网站请求您固定、列入清单或定期查看的页面和文件；您指定的时间戳机构只收到摘要值，您' +
    '设置的保管库收到副本。除此之外不发送任何内容。',
  aboutLimits:
    '摘要、签名和时间戳表明自其形成之后内容未变；不表明网页内容属实，也不表明固定之前无人改动。',
  knownRoots: '本软件已知的时间戳机构',
  knownRootsLead:
    '以下根证书之下的时间戳视为已知，于 {{taken}} 取自 Debian 软件包 {{package}} 所载的 Mozilla 受信任' +
    '根证书列表。核验不查询网络，因此从不核查证书是否已被吊销。',
  licences: '许可声明',
  licencesNone: '此版本未附许可声明。',
  permissions: '可选权限',
  permission_contextMenus: '在网页右键菜单中固定证据',
  permission_contextMenus_why:
    '在鼠标右键菜单中加入四项。将请求浏览器的菜单权限，该权限不会让扩展程序访问任何页面。',
  permission_frames: '保存页面中由其他网站提供的内容：嵌入框中的文字、图片和视频',
  permission_frames_why:
    '评论和嵌入的帖文常位于其他网站的嵌入框中，帖文的图片和视频也常由其他网站提供。开启后，其中的文字会' +
    '加入 text.txt，该等文件在不携带 Cookie 的情况下另行获取，并随证据保存。将请求浏览器授予访问所有网站的' +
    '权限；仅在固定页面时使用。',
  permission_notifications: '变动提醒',
  permission_notifications_why:
    '定期查看的页面文字有变动、未见定期查看的文字，或裁判事项到期时，由系统显示提醒，' +
    '其中载有网址或裁判事项。将请求浏览器的通知权限。',
  permission_tabCapture: '录制标签页的画面和声音',
  permission_tabCapture_why:
    '在弹出窗口中选择录屏的，证据中增加 recording.webm。浏览器会请求访问所有网站的权限；该权限仅用于您启动录屏的标签页。',
  permission_pageCapture: '保存浏览器自身的网页存档（MHTML）',
  permission_pageCapture_why:
    '为每件证据增加 page.mhtml：浏览器保存的包含图片与样式的网页。将请求浏览器的网页保存权限。',
  shortcuts: '键盘快捷键',
  shortcut_capture: '将当前页面固定到最近使用的案件',
  'shortcut_capture-visible': '将屏幕所见部分固定到最近使用的案件',
  'shortcut_point-at-post': '点选一则帖文并固定到最近使用的案件',
  shortcutNone: '未设置',
  shortcutsAt: '快捷键由浏览器分配，已被其他扩展程序占用的除外。可在 {{page}} 更改。',
  shortcutsFirefox:
    '快捷键由 Firefox 分配，已被其他扩展程序占用的除外。可在 {{page}} 更改：点齿轮图标，再点“管理扩展快捷键”。',
  shortcutsChange: '在浏览器中更改快捷键',
};
