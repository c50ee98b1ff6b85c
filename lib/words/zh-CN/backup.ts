import type { backup as english } from '../en/backup.ts';
import type { Translation } from '../translation.ts';

/** Settings: backup and restoring; the space left, in Chinese. */
export const backup: Translation<typeof english> = {
  title: '备份',
  lead:
    '备份把本浏览器配置文件中的全部案件、证据、文件、保管记录、清单和定期查看以及部分设置写成一个' +
    '压缩包，保存在下载文件夹。请存放到另一块磁盘，以备电脑丢失或配置文件被删除。',
  key:
    '证据包签名所用的密钥无法从浏览器中取出，因此不在备份之内。在其他配置文件中须另行生成或导入' +
    '密钥，并另选时间戳机构。此前的签名仍然有效。',
  shared:
    '共办案件中其他保管人取得的证据和保管记录不在备份中，它们在保管库里。恢复后请输入保管库的密钥，' +
    '再次自保管库读取这些案件；您就其证据所作的标签和决定随您的保管记录一并恢复。',
  open: '备份未加密。持有该文件的人可以读取其中的全部内容。',
  never: '尚未备份。',
  last_other: '上次备份：{{at}}，含 {{count}} 项证据。',
  now: '立即备份',
  restore: '从文件恢复',
  progress: '备份进度',
  written: '已写入 {{done}}，共 {{total}}',
  reading: '正在读取证据库…',
  saved: '已保存到下载文件夹：',
  savedParts: '已保存到下载文件夹，共 {{count}} 个分卷。请放在一起：恢复时须同时选择。',
  altered_other:
    '有 {{count}} 个已存文件与其摘要不符或无法读取。这些文件按现状写入备份，所属案件不能从此备份' +
    '恢复。请检查证据库。',
  cancelled: '已取消，没有保留备份。',
  reminderNever_other: '{{count}} 件证据尚未备份。',
  reminder_other: '上次备份 {{at}}，之后新增 {{count}} 件。',
  kept: '浏览器会一直保留本证据库，直到您将其删除。',
  notKept: '浏览器没有承诺在磁盘空间不足时保留本证据库。请经常备份。',
  low: '仅剩 {{free}}。空间用尽后无法继续固定证据：请先备份，再腾出空间。',
  restoreTitle: '从备份恢复',
  step_checking: '正在读取并校验备份…',
  step_restoring: '正在恢复…',
  restoreProgress: '恢复进度',
  from: '备份时间 {{at}}，由 {{software}} 制作。其中每个文件、每份记录和每份保管记录均已校验。',
  fromFaults: '备份时间 {{at}}，由 {{software}} 制作。其中有内容与封存时不一致。',
  matter: '案件',
  items: '证据',
  becomes: '处理方式',
  outcome_added: '将新增',
  outcome_continued: '将更新到备份的状态：备份中的保管记录是本机记录的延续',
  outcome_same: '本机已有，内容相同',
  outcome_older: '本机已有，且比备份更新',
  outcome_diverged: '不能恢复：本机与备份此后各有改动。本机内容保持不变。',
  outcome_damaged: '不能恢复：内容与封存时不一致',
  outcome_entangled:
    '不能恢复：其中的证据或案件资料条目在本机属于另一案件，而另一案件不能恢复或本机更新',
  work: '备份中的清单和定期查看',
  work_list: '清单“{{name}}”：{{outcome}}',
  work_watch: '定期查看“{{name}}”：{{outcome}}',
  workOutcome_added: '将新增，在您让其继续之前不会打开任何页面',
  workOutcome_kept: '本机已有，保持本机现状',
  workOutcome_refused: '不能恢复，因其所属案件不能恢复',
  workDone_other:
    '已恢复 {{count}} 个清单或定期查看。在您于本浏览器允许访问其网站并让其继续之前，均不会运行。',
  faults: '备份中的问题',
  nothing: '没有可恢复的内容：此备份中能恢复的，本机都已有。',
  start: '恢复',
  done_other: '已恢复 {{count}} 个案件，其保管记录与备份时逐字一致。',
  failed: '{{matter}} 未能恢复：{{reason}}没有保留其任何内容。',
  matters: '备份中的案件',
};
