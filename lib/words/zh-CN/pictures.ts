import type { pictures as english } from '../en/pictures.ts';
import type { Translation } from '../translation.ts';

/** The pictures of an item, and drawing on copies of them, in Chinese. */
export const pictures: Translation<typeof english> = {
  picture_post: '帖文',
  picture_alert: '预警信息',
  'picture_page-segment': '整页',
  picture_viewport: '固定时的屏幕',
  picture_render: '重构图',
  'picture_before-reload': '重新加载之前',
  picture_unopened: '展开之前',
  picture_file: '所添加的图片',
  caption_file: '所添加的图片，与交付时逐字节一致。',
  caption_post: '仅帖文部分，裁自浏览器的原始像素。',
  caption_alert: '仅预警信息部分，裁自浏览器的原始像素。',
  'caption_page-segment': '整个页面的浏览器原始像素，由已存储的截图拼合显示。',
  captionParts: '可独立滚动的区域的截图列于其下。',
  caption_viewport: '点击“固定证据”时屏幕所显示的内容，为浏览器的原始像素。',
  caption_unopened: '展开页面折叠内容之前屏幕所显示的内容；文字和其他截图均取自展开之后的页面。',
  'caption_before-reload': '重新加载之前屏幕所显示的内容；文字和其他截图均取自重新加载后的页面。',
  caption_render: '重构图，并非浏览器的原始像素：由软件重新绘制的帖文，可能与屏幕所显示的不同。',
  picturesOfPage_other: '整页，共 {{count}} 张截图',
  picturesOfPart_other: '该区域，共 {{count}} 张截图',
  part: '可独立滚动的区域：{{name}}',
  noPictures: '本次固定未能取得图像。',
  tools: '图片工具',
  zoom: '缩放',
  tool_zoomIn: '放大',
  tool_zoomOut: '缩小',
  tool_fit: '适合宽度',
  tool_actual: '原始大小',
  tool_previousScreen: '上一屏',
  tool_nextScreen: '下一屏',
  tool_fullScreen: '全屏',
  leaveFullScreen: '退出全屏',
  withKey: '{{name}}（按键 {{key}}）',
  screenOf: '第 {{number}} 屏，共 {{count}} 屏',
  screenOfPart: '区域 {{name}}，第 {{number}} 屏，共 {{count}} 屏',
  open: '遮盖 / 标注',
  title: '在副本上遮盖或标注',
  lead:
    '绘制在副本上进行，固定的原图保持不变。供律师使用和移交保管人的证据包两者都含；提交法院的证据' +
    '包以带黑色遮盖的副本代替该证据的原有文件。',
  drawnOn: '用于标注的图片',
  picture: '图片',
  pictureHint: '黑色遮盖会覆盖页面各图片中的同一位置。固定时的屏幕和重构图须另行遮盖。',
  pictureOf: '{{name}}，{{width}} × {{height}} 像素',
  add_box: '添加黑色遮盖',
  add_outline: '添加框线',
  add_arrow: '添加箭头',
  outlineStatements: '框出言论',
  marks: '已绘制内容',
  mark_box: '黑色遮盖 {{number}}',
  mark_outline: '框线 {{number}}',
  mark_arrow: '箭头 {{number}}',
  place: '位于 {{x}}, {{y}}，{{width}} × {{height}} 像素',
  keys:
    '在图片上拖动即可绘制。使用键盘：选中一处，用方向键移动，用 Shift 加方向键调整大小，用 ' +
    'Delete 删除。同时按住 Alt 时每次移动一个像素。',
  text: '简短说明（选填）',
  remove: '删除',
  copies: '将生成副本：{{names}}。',
  undo: '撤销',
  undoHint: '撤销最近一次绘制（Ctrl+Z）',
  save_other: '保存 {{count}} 份副本',
  missing_empty: '请先绘制内容，然后才能保存副本。',
  missing_noReason: '请填写遮盖的理由。',
  reason: '理由',
  reasonHint: '将列入提交法院的证据包的遮盖记录，请勿在此重复被遮盖的文字。',
  coveredWords: '被遮盖的文字，每行一条',
  coveredWordsHint:
    '以下为遮盖处下方的文字（以固定时测得的文字位置为限）。请更正并补全，包括其他写法；提交法院的' +
    '证据包会在所有文本中遮盖这些文字。',
  courtGets:
    '提交法院的证据包仅含本证据带黑色遮盖的副本，以及遮盖了上述文字的文本。其他文件均不导出：原图、' +
    '网页文档、网页存档、服务器响应、媒体文件，以及载有上述文字的封存记录；这些文件会连同摘要一并' +
    '列出。请查看每一份副本：只有黑框之内才被遮盖。显示相同文字的其他证据须另行遮盖。' +
    '能猜出较短文字的人可以用摘要值证实其猜测。',
  wordsOutside: '页面上未被遮盖之处也显示了这些文字（以测得的文字位置为限）：{{words}}',
  wordsUnknown: '如不填写被遮盖的文字，本证据的任何文本及其记录中有关页面的内容均不会提交法院。',
  tab: '遮盖与标注件',
  caption:
    '衍生件，并非原件：由 {{by}} 于 {{at}} 在 {{parent}} 的副本上绘制，原图 SHA-256 为 ' +
    '{{digest}}。',
  brought: '随证据一并转入的绘制副本：{{path}}',
  made: '在副本上绘制并保存为 {{path}}',
};
