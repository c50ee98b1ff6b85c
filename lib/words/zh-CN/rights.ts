import type { rights as english } from '../en/rights.ts';
import type { Translation } from '../translation.ts';

/** The rights to read sites that lists and watches ask for, and give back, in Chinese. */
export const rights: Translation<typeof english> = {
  pictures: '截图',
  sites_list: '仅限清单中的网站；页面无截图',
  sites_watch: '仅限该网站；查看时无截图',
  sitesWhy_list:
    '浏览器只请求清单中各网站的权限。每个页面保留文字、网页文档、从页面读取的信息，帖子另有重绘图；缺少截图，证据中会注明。在清单的窗口中按一次 Matterproof 按钮后，该网站随' +
    '后打开的页面有截图，直至打开另一网站的页面。',
  sitesWhy_watch:
    '浏览器只请求该网站的权限。每次查看保留文字、网页文档、从页面读取的信息，帖子另有重绘图；缺少截图，证据中会注明，除非您在查看的窗口中按下 Matterproof 按钮。',
  sitesWhyEach:
    '浏览器只请求这些网站的权限。每个页面保留文字、网页文档、从页面读取的信息，帖子另有重绘图；缺少截图，证据中会注明：此浏览器须在每个页面上按下按钮，才允许对该页截图。',
  all: '每个页面均有截图，须有读取所有网站的权限',
  allWhy_list:
    '浏览器没有范围更小的截图权限。清单运行期间，Matterproof 可以读取此浏览器中的任何页面，但只读取清单中的页面。清单一经暂停、停止或结束，即交还该权限；在此之前，“设置”中' +
    '会显示该权限。',
  allWhy_watch:
    '浏览器没有范围更小的截图权限。定期查看期间，Matterproof 可以读取此浏览器中的任何页面，但只读取所查看的页面。查看结束或关闭后即交还该权限；在此之前，“设置”中会显示该权' +
    '限。',
  allWaits:
    '此浏览器交还时会一并收回仍需要的其他权限：{{sites}}。因此须由您在“设置”中按一次按钮，才会交还。',
  frames: '框架中的网站',
  stillHeld:
    '仍持有读取所有网站的权限，但已无清单或定期查看使用它。交还时，此浏览器会一并收回仍需要的其他权限：{{sites}}。按一次按钮即交还该权限，并重新请求这些权限。',
  sites: '可读取的网站',
  sitesLead:
    '浏览器允许 Matterproof 不经按下按钮即可读取的网站，及其请求缘由。收回权限不影响已固定的证据。',
  noSites: '无。只有在页面上按下按钮之后，才能读取该页面。',
  site: '网站',
  usedBy: '请求缘由',
  act: '更改',
  allSites: '所有网站',
  byAuthority: '时间戳',
  byVault: '保管库',
  byNothing: '此处已无相应的清单或定期查看',
  by_list: '清单：{{name}}',
  by_watch: '定期查看：{{name}}',
  active: '使用中',
  takeBack: '收回',
  takeBackOf: '收回读取 {{site}} 的权限',
  takenBack: '已收回读取 {{site}} 的权限。',
  followsList: '“{{name}}”其余页面将因网站未获允许而记为未固定；再次开始该清单时，会重新请求权限。',
  followsWatch:
    '在重新获得权限之前，“{{name}}”的各次查看将记为无法判断；其间到期的查看事后不予补作。',
  followsPictures: '“{{name}}”随后的页面没有截图。',
  followsAuthority: '在您重新选择时间戳机构之前，新证据没有时间戳。',
  followsVault: '在您于设置中再次点击“使用此保管库”之前，没有内容送达保管库。',
  giveBack: '交还读取所有网站的权限',
};
