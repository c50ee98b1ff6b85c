import type { notes as english } from '../en/notes.ts';
import type { Translation } from '../translation.ts';

/** What a verification has to say that is no fault, a sentence for each note code, in Chinese. */
export const notes: Translation<typeof english> = {
  REPACKED:
    '本证据包导出后曾被重新打包或解压（{{ways}}）；其中的文件仍已逐一核验，如需核对 zip 文件本身，' +
    '请索取原始文件。',
  DECRYPTED: '该 zip 已用口令加密，并以口令打开；zip 的结构及解密所得的文件均已核验。',
  LITTER: '访达或 Windows 资源管理器在处理过程中自行添加了文件，这些文件不属于证据，未予核验。',
  NOT_IN_FORMAT: '这些文件不属于本格式，仅核对了摘要。',
  MEMBER_UNKNOWN: '这些记录载有本版本不认识的内容，未予核验。',
  REPORT_NOT_COMPARED:
    '以下文件未与软件应生成的内容比对，因为此处没有生成它们的那个构建版本：请以记录为准，勿凭 ' +
    'index.html，核验工具及其命令请另取自其他来源。',
  SCRIPTS_NOT_CHECKED:
    '以下脚本未经核查，因为此处不认识生成它们的版本。请勿运行：脚本可在您的计算机上做任何事。',
  LINES_SEALED: '保管记录有若干行未随附，因此有事项无法据以核对。',
  CHAIN_ELSEWHERE: '有证据自另一案件移入：其固定经过记于该案的保管记录。',
  CHAINS_DIFFER:
    '本案各保管人对同一标注或条目所设的值不同，且尚无人决定。此处显示最后所设的值，其余见 data/chains ' +
    '中的记录。',
  POST_TEXT_DIFFERS: '记录所载帖文与所固定的文字并非逐字相同，请对照两者。',
  RECORD_REDACTED:
    '以下证据的封存记录含有已遮盖的文字，故未导出，只能以其摘要核验；代替它的遮盖版记录所载内容' +
    '并非封存内容。',
  FILING_NOT_COMPARED:
    '这些文件由证据记录生成，供提交使用。已核对其摘要值及所列来源；其文字内容未与证据记录逐项比对。',
  TRANSCRIPTS:
    '部分言论的文字系由人工自图片、视频或者音频转写。已核对其位置在所指明的文件之内；所转写的文字未与' +
    '任何文本核对，请对照图片或者音视频。',
  DEPOSITED:
    '这些回执是存放副本的存储服务所作的答复：其称已持有这些文件，故文件不晚于其所述时间即已存在。已将回执与' +
    '记录和保管记录核对；未再次向存储服务查询，查询方法见 HOW-TO-VERIFY.txt。',
  RECEIPTS_NOT_HERE:
    '其他保管人的保管记录载明这些证据已存入保管库，但所载回执尚未到达导出者处，故不在证据包中；' +
    '可向有关保管人索取。',
  PAGES_NOT_COMPARED:
    '这些显示已保存图片、音频和视频的页面文档合计过大，未读取。已核对其摘要值；其内容未与原页面文档比对。',
  NAMED_OTHERWISE: '记录或证书所载的人与保管记录不同。',
};
