import type { filingDataStatement as english } from '../en/filing-data-statement.ts';
import type { Translation } from '../translation.ts';

/** The statement under article 93 of the Provisions on Evidence in Civil Procedure, in Chinese. */
export const filingDataStatement: Translation<typeof english> = {
  title: '关于电子数据生成、存储、提取的说明',
  basis:
    '根据《最高人民法院关于民事诉讼证据的若干规定》第九十三条第一款所列因素，就本案提交的 {{count}} 件' +
    '电子数据（{{exhibits}}）的生成、存储、提取情况说明如下。',
  h1: '一、硬件、软件环境（第一项）',
  device: '计算机：品牌及型号 {{model}}，序列号 {{serial}}，所有人及使用人 {{owner}}。',
  network: '网络：接入方式及运营商 {{network}}，固定地点 {{place}}。',
  software: '软件及其构建：',
  environments: '浏览器、操作系统和窗口：',
  buildNote:
    '构建摘要值系对扩展程序各文件计算的 SHA-256 摘要值，可用公开发布的构建重新计算比对。源代码提交：' +
    '{{blank}}。',
  h2: '二、运行状态（第二项）',
  selfCheck: '软件在每次固定时自检，结果见附件一。其中须留意的迹象：',
  noSigns: '自检未发现须留意的迹象。自检不能发现的情形见第七部分。',
  problems: '各次固定中记录到的异常（逐件）：',
  retries:
    '重新读取、重新加载等步骤见第四部分；失败的步骤已作为异常列出，第二次请求未获应答的见第三部分。',
  clockLead: '时钟：',
  effect: '上述异常对所提交电子数据的影响：{{blank}}',
  h3: '三、防止出错的监测、核查手段（第三项）',
  readBack:
    '写入核对：每个文件取得后即计算 SHA-256 摘要值并写入本地证据库；封存时，各文件的摘要值写入封存记录，' +
    '封存记录自身的摘要值写入保管记录。',
  exportCheck:
    '导出核对：写成证据包时再次读取每个文件并与封存时的摘要值比对，不符的，导出即告停止。',
  chain:
    '链与序号：每份封存记录载有在本案中的序号和前一份记录的摘要值；保管记录逐条编号，每条载有前一条的' +
    '摘要值。增删、改动、调换任何一条，即与其后各条不符；但将其后各条全部改写的，链条本身不能显示，须与另行' +
    '留存的末条摘要值、签名或时间戳核对。',
  look: '再次取回的比对：页面再次请求自身网址，所得应答与所固定的文字比对，结果如下。',
  h4: '四、保存、传输、提取的方法（第四项）',
  extract: '提取：固定时逐步执行下列步骤，各封存记录的“method”逐项载明执行时间。',
  undone:
    '最后一张截图之后，页面已恢复原状；下列证据没有恢复的记录，或者未能完全恢复：{{exhibits}}。',
  undoneAll: '凡固定时对页面作了改变的，均在最后一张截图之后恢复原状。',
  store:
    '保存：文件存于浏览器为扩展程序设置的本地证据库，软件不作上传。封存之后软件不再改写文件；备注、标签等' +
    '另行存放，每次修改均记入保管记录。',
  transfer:
    '传输：证据包由 {{by}} 于 {{at}} 导出，包内清单载明每个文件的摘要值，收到后可不依赖原软件逐一核对。' +
    '导出之后的传递：{{blank}}',
  signed: '证据包拟用证书 SHA-256 指纹为 {{signer}} 的密钥签名。',
  unsigned: '未要求对证据包签名。',
  custodyLead: '保管记录：',
  files: '文件清单及摘要值见附件三。',
  derived: '衍生文件（系副本，来源文件未作改动）：',
  h5: '五、形成方式（第五项）',
  ordinary: '☐ 页面内容系在正常的往来活动中形成和存储（说明：{{blank}}）',
  litigation: '☐ 截图、文档副本等文件系为本案诉讼专门固定',
  formation: '请勾选。网页本身由其发布者或平台生成，其形成过程以平台记载为准，固定人未参与。',
  h6: '六、主体（第六项）',
  operator: '操作人：{{name}}；工作单位：{{employer}}；职务：{{title}}；授权来源：{{authority}}。',
  operators: '封存记录载明的操作人：{{operators}}。',
  operatorCount: '{{name}}（{{count}} 份记录）',
  account: '固定时登录的账号：{{account}}。账号实名及使用授权：{{authority}}。',
  interest: '操作人与本案的关系：{{blank}}',
  h7: '七、其他因素（第七项）',
  stamps: '时间戳：',
  notary: '公证书、时间戳、存证编号（按证据目录填写）：',
  noNotary: '公证书、存证编号：{{blank}}',
  corroboration: '佐证（平台回函、对方自认、第三方存证等）：{{blank}}',
  notProduced: '本案未提交的电子数据（按序号）：',
  limits: '局限：',
  limitTruth:
    '摘要值和时间戳说明文件自封存之时起未变，不说明页面内容属实，也不说明所示作者确为作者。',
  limitScreen:
    '页面在固定之前已在本机被改动的，所记录的即为改动后的内容；附件一载有有助于判断的事实。',
  limitUnread:
    '扩展程序无法读取用户是否越过了证书警告；未取得更多权限的，也无法读取是否设置了代理。',
  limitTime: '固定时间取自本机时钟，误差以第二部分所述区间为准；发布时间为页面所示时间。',
  limitOthers: '页面显示的内容可能因登录账号、地点和时间而异。',
  closing:
    '以上说明根据封存记录和保管记录作出。需要鉴定或者勘验的，可以提供原始存储介质：{{blank}}',
  signature: '说明人（签名）：{{blank}}',
  stamp: '单位（盖章）：{{blank}}',
  date: '日期：{{year}}年{{month}}月{{day}}日',
  annex1: '附件一　清洁性自检表',
  annex1Lead: '“迹象”指须留意的发现。未列出的项目未能读取。',
  annex1Page: '页面来源、加载和截图范围：',
  annex2: '附件二　逐件固定表',
  annex3: '附件三　文件清单及摘要值',
};
