import type { findings as english } from '../en/findings.ts';
import type { Translation } from '../translation.ts';

/** What a verification can find wrong, a sentence for each finding code, in Chinese. */
export const findings: Translation<typeof english> = {
  ZIP_DAMAGED: '压缩包已损坏，或其容器结构被改动。请索取原始文件。',
  ZIP_UNUSUAL:
    '压缩包内有常用软件不会写入、且各软件读法不一的内容，两个人可能因此看到不同的文件。请索取原始' +
    '文件。',
  ZIP_ENCRYPTED:
    '压缩包内的文件已加密，未予核验。可在工作台或用命令行（--pass-phrase-file）提供口令；也可用口令' +
    '解压（例如用 7-Zip）后核验文件夹。',
  ZIP_BOMB: '压缩包内有文件解压后的体积远超应有大小，未予解压。',
  FORMAT_UNKNOWN: '本版本无法核验此格式。',
  NOT_A_BAG: '这不是证据包：BagIt 标记文件缺失或写法不符。',
  LINE_ENDS:
    '以文本方式传输改动了这些文件的换行符：文字与导出时相同，字节不同。请索取未经转换的原始文件。',
  BACKSLASHES:
    '旧版 Windows 软件重新打包时在文件名中以“\\”代替“/”，各软件解压结果不一。请索取原始文件。',
  UNSAFE_PATH: '压缩包内有不安全的文件名。',
  DUPLICATE_ENTRY: '压缩包内有两个同名文件，其中一个会遮住另一个。',
  SYMBOLIC_LINK: '压缩包内是指向别处的链接，而不是文件。',
  ALTERED: '此文件与封存时不一致。',
  MISSING: '清单列有此文件，但包内没有。',
  UNLISTED: '包内有此文件，但清单未列出。',
  WRONG_SIZE: '大小与记录不符。',
  WRONG_COUNT: '文件数量与记录不符。',
  NOT_CANONICAL: '此文件的写法不是本格式唯一允许的写法。',
  CHAIN_BROKEN: '链条中有一环与前一环不符。',
  GAP_IN_SEQUENCE: '序号有缺失、重复或次序错误。',
  ITEM_NOT_IN_LOG: '包内有一件证据不在保管记录中。',
  LOG_WITHOUT_ITEM: '保管记录记有一件证据，包内没有，也未说明去向。',
  INDEX_DISAGREES: '索引与其所述文件不一致。',
  VOLUME_MISSING: '缺少本证据包的一个分卷。',
  SIGNATURE_MISSING: '本证据包应有签名，但没有找到。',
  SIGNATURE_INVALID: '签名与本证据包不符。',
  SIGNED_BY_ANOTHER_KEY: '签名所用密钥不是预期的密钥。',
  CERTIFICATE_EXPIRED: '签名时证书不在有效期内。',
  CERTIFICATE_FORBIDS_SIGNING: '签名者的证书注明不得用于签署文件。',
  CERTIFICATE_UNRELATED:
    '时间戳旁有一份证书不属于任何时间戳。用其他工具核验前，请先将其从 tsa-chain.pem 中移除。',
  WEAK_KEY: '所用密钥或摘要算法过弱，他人花些功夫即可伪造此签名。',
  SIGNERS_DIFFER: '同一次导出的各分卷并非用同一密钥签名。',
  TOKEN_INVALID: '时间戳与其所盖内容不符。',
  TOKEN_UNKNOWN_AUTHORITY: '时间戳来自此处未知的机构。',
  REPEATED_MEMBER: '文件中同一项写了两次，不同程序可能读出不同内容。',
  LABEL_DISAGREES:
    '证据编号或角色与保管记录中最后一次所定不符，或两件证据用了同一编号；证据可能被调换，也可能' +
    '是共办案件的两名保管人都编了号：后者由指定的编号人为其中一件改用其他编号。',
  TABLE_DISAGREES: '此表格与原始记录和索引不符，可能在导出后被人改动。',
  REPORT_DISAGREES: '此文件与本版本软件依这些记录生成的不一致，所述内容可能从未被固定。',
  SCRIPT_DISAGREES:
    '此脚本不是软件所写的脚本。请勿运行：它可在您的计算机上做任何事。请索取原始文件，或自行输入' +
    '格式说明所列的命令。',
  TEXT_DISAGREES: '所固定的文字与记录所载帖文或者评论列表不同，其中之一可能并非读自网页。',
  QUOTE_NOT_IN_TEXT: '一处言论引自人们并不阅读的文件，其中可以藏入任何文字。',
  DERIVED_DISAGREES:
    '一个称由固定所得文件制成的文件，类型与所称不符，所显示的内容与该文件不一致，或保管记录中没有它。',
  STATUS_DISAGREES: '证据的状态与其文件或问题不符，可能并不如所称完整。',
  COVERAGE_DISAGREES: '记录所称截图显示的页面范围大于截图实际所示，页面可能有一部分缺失。',
  ROLE_DISAGREES: '一个固定所得的文件被冒充为别的东西，例如以重绘图冒充浏览器原始画面。',
  TIME_MALFORMED: '有时间的写法不符合格式，不足为凭。',
  TIMES_CONTRADICT: '两个时间互相矛盾：时钟有误或被调过，或时间系编造。',
  NAMES_DISAGREE: '证据包在不同位置写有不同的人或不同的案件，而保管记录没有此项变更。',
  LOG_DISAGREES: '保管记录不能印证证据包对某件证据的说法：其来源、网址、时间戳，或未附上的理由。',
  STAMP_MISSING: '保管记录称此记录已加盖时间戳，但时间戳不在包内。',
  RECEIPT_MISSING: '本包称此项证据已存入保管库，但存储服务的回执不在包内。',
  RECEIPT_DISAGREES: '存入回执并非保管记录所指的那一份，或者所载内容不同，请勿采信。',
  RECEIPT_OF_ANOTHER: '存入回执所载的是另一项证据，而非其所在的这一项。',
  RECEIPT_OBJECT_UNKNOWN: '存入回执列出了该项证据所没有的文件，或者列出的文件内容不同。',
  WITNESS_UNTOLD:
    '包内有分别封存于两份保管记录的同一页面的两次固定，索引却未将其并列，' +
    '二者何处一致、何处不同无从得知。早期版本制作的证据包均不载此项。',
  ACTIVE_FILE: '此文件不属于本格式，打开会运行程序。请勿打开。',
  CLAIM_NOT_IN_FORMAT: '记录以本格式没有的一项自称可靠；这不能证明任何事。',
};
