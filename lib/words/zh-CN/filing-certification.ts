import type { filingCertification as english } from '../en/filing-certification.ts';
import type { Translation } from '../translation.ts';

/** The certification under Rule 902(13) and (14), in Chinese: a working translation. */
export const filingCertification: Translation<typeof english> = {
  title:
    '有资格人员的书面证明（依据美国《联邦证据规则》第902条第（13）项、第（14）项及《美国法典》' +
    '第28编第1746条）',
  h1: '1. 声明人',
  declarant: '本人 {{name}}，声明如下：',
  employer: '工作单位：{{employer}}。职务：{{title}}。办公地址：{{address}}。',
  qualified: '本人因下列培训、经验以及对第3部分所述过程的了解，具备出具本证明的资格：{{blank}}',
  basis: '本人依据 {{blank}} 作出本证明（亲身知悉／查阅附表1所列记录，请择一写明）。',
  operators: '封存记录载明的软件操作人：{{operators}}。',
  operator: '{{name}}（{{count}} 份记录）',
  h2: '2. 范围',
  scope:
    '本证明涉及 {{count}} 件证据：{{exhibits}}。附表1列明各件的网址、时间和结果。出具本证明的用途：' +
    '{{purpose}}。',
  scopeItems:
    '每件证据均为第3部分所述过程生成的一份记录及其所列文件，记录载明各文件的名称、大小和 SHA-256 ' +
    '摘要值。其所示为固定当时浏览器收到并显示的内容，以第3、4、8部分所述为限。',
  h3: '3. 过程',
  software: '各次固定使用下表所列软件，在网络浏览器中运行。',
  commit:
    '构建以其文件的 SHA-256 摘要值标识，任何人均可用公开发布的构建重新计算。该构建对应的源代码提交：' +
    '{{blank}}。证据包由 {{exporter}} 写成。',
  environments: '各次固定时的浏览器、操作系统和窗口：',
  steps:
    '固定时软件执行了下列步骤，各记录的“method”逐项载明。所作改变仅及于显示页面的浏览器中的页面，' +
    '不及于服务器。',
  undone:
    '最后一张截图之后，页面已恢复原状；下列证据没有恢复的记录，或者未能完全恢复：{{exhibits}}。',
  undoneAll: '凡固定时对页面作了改变的，均在最后一张截图之后恢复原状。',
  failedSteps: '失败的步骤不计入末栏，见第4部分。',
  h4: '4. 可靠性',
  accurate:
    '该过程能够产生准确的结果。本人的依据：{{blank}}（由声明人填写；记录仅载明下列事实，不作结论）。',
  selfCheckTitle: '4.1 各次固定时的自检',
  clockTitle: '4.2 时钟',
  problemsTitle: '4.3 异常及不完整的证据',
  problemsLead: '{{count}} 件证据中有 {{partial}} 件不完整。记录所载异常逐项列明如下。',
  pageTitle: '4.4 页面的来源、加载和截图范围',
  lookTitle: '4.5 与服务器第二次应答的比对',
  witnessTitle: '4.6 另一保管人的固定',
  lookLead:
    '应答按文本比对，不作显示；空白字符和不可见的格式字符不计。服务器对两次请求的应答可以不同，未必' +
    '出于人为。',
  h5: '5. 复制件及数字识别',
  copies:
    '封存时，软件计算每个文件的 SHA-256 摘要值并写入封存记录；封存记录的摘要值标识该记录，并由此标识' +
    '各文件。写成证据包时再次读取每个文件并比对摘要值；有文件不符的，导出即告停止。附表2列明证据编号、' +
    '文件、字节数和 SHA-256 摘要值。',
  recompute:
    '任何人均可重新计算摘要值：Linux 用“sha256sum 文件”，macOS 用“shasum -a 256 文件”，Windows 在 ' +
    'PowerShell 中用“Get-FileHash 文件”。证据包内的 HOW-TO-VERIFY.txt 载有一次核对全部文件的命令。目前' +
    '公开所知，尚无两个不同文件具有相同的 SHA-256 摘要值。',
  recomputed:
    '为出具本证明，{{who}} 于 {{when}} 用 {{tool}} 重新计算了上述摘要值，结果：{{result}}。',
  signed:
    '证据包拟用证书 SHA-256 指纹为 {{signer}} 的密钥签名。是否已经签名、密钥属于何人，须在本证明之外' +
    '另行核对。',
  unsigned: '未要求对证据包签名。',
  h6: '6. 保管',
  notProduced: '本案未提交的证据（按序号）：',
  h7: '7. 衍生文件',
  derived: '下列文件系封存之后由证据中的文件制作，为带标注、框线或遮盖的副本；其来源文件未作改动。',
  derivedInside:
    '各件证据中，post.png 自页面截图裁出，像素不变；render.png 为软件重绘的重构图。二者本身均非屏幕截图。',
  summaries:
    'exhibits.pdf、证据目录、各对照表和统计表根据记录编制，系摘要；其所摘要的是附表2所列文件。',
  h8: '8. 局限',
  limitTruth: '本证明不说明页面内容属实，也不说明所示作者确为作者。',
  limitScreen:
    '该过程记录浏览器收到并显示的内容。页面在固定之前已在本机被改动的，所记录的即为改动后的内容；第4部分' +
    '载有有助于判断该问题的事实。',
  limitConnection:
    '扩展程序无法读取用户是否越过了证书警告；未取得更多权限的，也无法读取是否设置了代理。',
  limitTime: '固定时间取自本机时钟，误差见第4.2部分。发布时间为页面所示时间。',
  limitOthers: '页面显示的内容可能因登录账号、地点和时间而异，其他人所见可能不同。',
  limitDeleted: '本证明不说明页面在被固定之前或之后可以访问多长时间。',
  limitScope: '本证明仅涉及文件的生成和复制，不涉及传闻、关联性或其他异议。',
  h9: '9. 声明',
  inside: '☐ 在美国境内签署：本人声明上述内容真实、正确，如有虚假愿受伪证罪处罚。',
  outside:
    '☐ 在美国境外签署：本人依据美利坚合众国法律声明上述内容真实、正确，如有虚假愿受伪证罪处罚。',
  strike: '（二者择一保留；《美国法典》第28编第1746条。）',
  executed: '于 {{date}} 签署于 {{place}}。',
  signature: '签名：{{blank}}',
  printed: '姓名：{{name}}',
  schedulesPart: '附表1、附表2为本证明的组成部分。',
  schedule1: '附表1　证据',
  schedule2: '附表2　文件',
  annex: '附件　第902条第（11）项通知事项核对表',
  annexLead: '供律师使用，不属于证明内容。',
  check_signed: '☐ 证明已填写完毕并签名、注明日期，文句符合第1746条的要求。',
  check_person: '☐ 声明人系保管人或其他有资格的人员，可就证明内容接受询问。',
  check_notice: '☐ 已将拟提交上述记录的意图以合理的书面方式通知 {{blank}}',
  check_when: '☐ 通知于 {{blank}} 以 {{blank}} 方式发出，早于 {{blank}} 的审理或听证',
  check_inspection: '☐ 记录和证明自 {{blank}} 起可在 {{blank}} 查阅',
  check_files: '☐ 一并可供查阅：附表2所列文件、封存记录、保管记录和 HOW-TO-VERIFY.txt。',
  check_fair: '☐ 对方有公平的机会提出质疑；异议期限：{{blank}}',
  check_foreign: '☐ 在境外签署的，律师已考虑第902条第（12）项关于外国记录的规定。',
  check_translation: '☐ 外文内容：由 {{blank}} 出具经认证的译文，作为 {{blank}} 提交',
  check_rules: '☐ 当地规则、审理日程令和保护令已由 {{blank}} 核对',
};
