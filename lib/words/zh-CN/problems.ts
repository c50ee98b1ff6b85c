import type { problems as english } from '../en/problems.ts';
import type { Translation } from '../translation.ts';

/** What can go wrong with a capture, a sentence for each problem code, in Chinese. */
export const problems: Translation<typeof english> = {
  PAGE_FORBIDDEN: '浏览器不允许任何扩展程序读取此页面。请在普通标签页中打开目标页面后重试。',
  PAGE_LOADING: '页面尚未加载完成，已固定当时到达的内容；请待加载完成后再固定一次。',
  PAGE_UNREADABLE: '无法读取页面的文字和文档，图片已保留。',
  PAGE_TOO_LARGE: '页面文档过大，无法完整保存。',
  PAGE_TOO_TALL: '页面超过长度上限，已从顶部固定至上限处。',
  PAGE_GREW: '固定过程中页面不断变长，来不及截图，最后出现的部分不在任何截图中。',
  PAGE_GAP: '页面有一部分不在任何截图中，详情中载明位置和大小。',
  PAGE_MOVED: '固定过程中页面不断移动，两张截图相接处可能有文字重复或缺失。',
  PAGE_ZOOMED: '页面被双指放大，截图只显示其宽度的一部分。请恢复原大小后重新固定。',
  PART_CLOSED: '页面中有可独立滚动的区域未能展开，只固定了其显示的部分。',
  PART_CLOSED_named:
    '页面有部分内容未截入图片：{{parts}} 个可独立滚动的区域（{{name}}）中另有内容，' +
    '合计约 {{characters}} 个字符。',
  PAGE_COVERED: '页面被通知或登录窗口遮住，其下的页面未能完整显示。',
  TAB_CLOSED: '固定完成前标签页已被关闭，已取得的内容已保留。',
  TAB_NAVIGATED: '固定完成前标签页跳转到了其他页面，已取得的内容已保留。',
  TAB_HIDDEN: '固定完成前切换到了其他标签页，已取得的内容已保留。',
  TAB_MOVED: '固定完成前标签页被移到了另一个窗口，已取得的内容已保留。',
  ADDRESS_CHANGED:
    '固定完成前页面的网址发生变化；在其他网址下截取的图像已被拒绝，此前取得的内容已保留。',
  WORDS_CHANGED:
    '页面在读取文字之后、截图完成之前改动了文字。文字文件保存的是最初读取的内容；' +
    '详情中载明减少和增加的字符数。',
  NOT_RELOADED: '已要求重新加载页面，但页面没有重新加载，固定的是原先显示的内容。',
  NOT_ALL_OPENED:
    '已要求展开页面的全部内容，但未能全部展开；详情中的“open”步骤载明已展开的内容和停止的原因。',
  COMMENTS_FEWER: '已要求先展开页面的全部内容，但在所固定页面中找到的评论少于页面所示的数目。',
  COMMENTS_FEWER_counted:
    '已要求先展开页面的全部内容，在所固定页面中找到评论和回复 {{found}} 条，页面所示为 {{stated}} 条；' +
    '网站可能将其不显示的评论也计算在内。',
  MEDIA_MISSING: '帖文中的图片、音频和视频未全部保存为文件；详情中载明缺少的文件及其原因。',
  MEDIA_MISSING_counted:
    '帖文中发现图片、音频和视频共 {{found}} 个，已保存为文件的有 {{kept}} 个；详情中载明缺少的文件及其原因。',
  RECORDING_CUT: '录屏在操作人结束之前终止，已录制的内容已保留。',
  RECORDING_CUT_time: '录屏达到所设定的时长上限，此后的内容不在录屏中。',
  RECORDING_CUT_bytes: '录屏达到所设定的文件大小上限，此后的内容不在录屏中。',
  RECORDING_CUT_closed: '录屏过程中标签页被关闭，已录制的内容已保留。',
  RECORDING_CUT_left:
    '录屏过程中标签页跳转到了其他页面，录屏至此结束；最后一秒可能显示该其他页面。',
  RECORDING_CUT_storage: '录屏过程中本机没有剩余空间，已录制的内容已保留，请导出案件并释放空间。',
  RECORDING_CUT_stream: '录屏过程中浏览器停止提供标签页的画面，已录制的内容已保留。',
  RECORDING_FAILED: '标签页未能录屏，其他已取得的内容均已保留。',
  RECORDING_LOST: '标签页已录屏，但录屏未能保存，其他已取得的内容均已保留，请释放空间后重新录屏。',
  RECOGNISER_FAILED: '该网站的识别规则出错，帖文由其他规则读取，或者未能读取。',
  SCREENSHOT_FAILED: '浏览器拒绝截取页面图像。',
  PAGE_NOT_RESTORED: '页面未能完全恢复原状，继续使用前请重新加载。',
  RENDER_FAILED: '未能绘制帖文的重构图，真实截图不受影响。',
  POST_NOT_CUT:
    '帖文没有单独的图像：页面截图未完整显示帖文，或者帖文过大。已截取的部分在页面截图中。',
  RECOGNISER_SLOW:
    '识别本页作者与时间耗时过长，已中止；记录中可能缺少作者、时间或帖文文字，截图、文档与页面文字均已保留。',
  STORAGE_FULL: '本机磁盘已没有空间。此前保存的内容不受影响，请释放空间后重试。',
  STORE_FAILED: '无法写入证据库。',
  STORE_NOT_OPENED: '浏览器无法打开证据库，磁盘已满时会出现这种情况。请释放空间后重试。',
  INTERRUPTED: '固定过程中浏览器或扩展程序终止（被关闭、更新或由系统结束），已取得的内容已保留。',
  STOPPED: '固定未完成即被人为停止，已取得的内容已保留；图片可能未涵盖整个页面。',
  TIME_LIMIT: '固定过程中有一步超过时限而中止，已取得的内容已保留；详情中载明是哪一步。',
  FILE_EMPTY: '该文件为空（0 字节），已按原样添加。',
  FILE_TOO_LARGE: '该文件超过 1 GB，未添加。请拆分后添加，或添加注明为节录的较小文件。',
  FILE_CHANGED: '添加过程中该文件被改动或已不存在，未添加。',
  FILE_DAMAGED: '该文件已损坏，或与其文件头所示类型不符。文字未能完整读取；文件已逐字节原样保存。',
  FILE_LOCKED: '该文件设有密码，未能读取文字；文件已逐字节原样保存。',
  FILE_WITHOUT_TEXT: '该文件中未发现文字：其页面可能是图片（例如扫描件）。检索不到其中的文字。',
  FILE_TEXT_CUT: '该文件的文字超过可读取的上限。其余文字只在文件本身之中，检索不到。',
  FILE_NOT_FETCHED:
    '未能将标签页所示文档保存为文件。屏幕所示内容已保存；请下载该文档后作为文件添加。',
  FILE_NOT_FETCHED_status:
    '再次请求时服务器未提供该 PDF（状态码 {{status}}），未能将其保存为文件。已保存屏幕图像；请下载该 ' +
    'PDF 后作为文件添加。',
  FILE_NOT_FETCHED_page:
    '再次请求此网址时，返回的内容不是 PDF，可能是登录页面。已保存屏幕图像；请下载该 PDF 后作为文件添加。',
  FILE_NOT_FETCHED_large:
    '该 PDF 超过 256 MB，未保存为文件。已保存屏幕图像；请下载该 PDF 后作为文件添加。',
  FILE_NOT_FETCHED_late:
    '再次请求该 PDF 时，一分钟内未能传完。已保存屏幕图像；请下载该 PDF 后作为文件添加。',
  FILE_NOT_FETCHED_refused:
    '未能再次请求该 PDF：浏览器不允许，或没有应答。已保存屏幕图像；请下载该 PDF 后作为文件添加。',
  FILE_TEXT_NOT_READ: '文件已逐字节原样保存，但未读取其文字。检索不到其中的文字。',
  ALREADY_CAPTURING: '此标签页正在固定中。',
  BAD_LABEL: '所填内容无法保存。',
  EXHIBIT_TAKEN: '本案另一件证据已使用此证据编号，未作任何更改：',
  EXHIBIT_RESERVED: '本案后续证据将自动使用此证据编号，未作任何更改：',
  MATTER_UNKNOWN: '该案件已不存在，请另选案件。',
  LIST_UNKNOWN: '该网址清单已不存在。',
  LIST_NO_WORKBOOK: '该文件不是可读取的工作簿（.xlsx）。',
  LIST_TOO_LARGE: '该文件过大，不能作为网址清单读取。',
  SITES_NOT_PERMITTED:
    '浏览器未允许访问网址清单中的全部网站。请重新开始并允许访问，或移除相应各行。',
  ALTERED: '有存储文件与其摘要值不符，导出已停止。',
  PACKAGE_TOO_LARGE:
    '证据包的一个压缩文件最多容纳 4 GB，下列内容超出此限，未导出任何内容。' +
    '请不提交该证据或其最大的文件，或分次导出较少的证据：',
  PACKAGE_TOO_MANY_FILES:
    '证据包的一个压缩文件最多容纳 65,000 个文件，下列内容超出此限，未导出任何内容。' +
    '请分次导出较少的证据，或减少生成的文件种类：',
  PLACE_REFUSED: '浏览器不允许写入该位置，未保留任何内容。请另选位置，或导出到下载文件夹。',
  PLACE_FAILED:
    '无法在您选择的位置写入证据包，未保留任何内容。请另选位置，或导出到下载文件夹。浏览器的说明：',
  CANCELLED: '已取消。',
  BACKUP_CHANGED: '写入备份期间证据库有变动。请重新开始备份。',
  BACKUP_DAMAGED: '这不是完整的 Matterproof 备份，或者已被改动。没有从中恢复任何内容。',
  BACKUP_PARTS: '请同时选择同一备份的全部分卷。有分卷缺失，或者属于另一份备份。',
  BACKUP_TOO_LARGE:
    '备份的一个压缩文件最多容纳 4 GB，下列内容超出此限，未保存备份。' +
    '请逐案导出，或删除不再需要的内容：',
  PASS_PHRASE_WRONG: '此口令无法打开证据包，未作任何核验。请核对口令后重试。',
  UNEXPECTED: '发生意外错误。',
};
