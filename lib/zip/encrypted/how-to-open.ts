import { digestNow } from '../../evidence/digest.ts';

/** The only file of an encrypted zip that is not encrypted; it lies beside the bag's folder. */
export const HOW_TO_OPEN = 'HOW-TO-OPEN.txt';

/** Its text, always the same, so that a reader can tell it from a file that somebody put in. */
const TEXT = `How to open this package
========================
The files in this zip are encrypted with a pass phrase (AES-256, as WinZip defined it). Whoever
sent it tells you the pass phrase by another way. Without it nobody can open the files.

Windows   Install 7-Zip (7-zip.org) or WinZip. Right-click the zip, 7-Zip, Extract here, and
          enter the pass phrase. Windows Explorer alone cannot open it.
macOS     Open it with Keka or The Unarchiver.
Linux     7z x FILE.zip

Unpack it before anything else. Then open data/index.html, the report, in the unpacked folder.
HOW-TO-VERIFY.txt there says how to verify the package, and data/verify.html verifies the unpacked
folder; it cannot open this zip. If there are several zips (vol01, vol02 ...), unpack each; all have
one pass phrase.
With Matterproof, no unpacking is needed: its workspace and its verify command take this zip as it
is, and ask for the pass phrase.

This text is not encrypted and not signed, and says nothing of what the package holds. The names,
sizes and times of the files can be read without the pass phrase.

如何打开本证据包
================
本 zip 内的文件已用口令加密（AES-256，WinZip 规范）。口令由发送人另行告知；没有口令，任何人都无法打开。

Windows   请安装 7-Zip（7-zip.org）或 WinZip，右键单击 zip，选择 7-Zip、提取到当前位置，并输入
          口令。仅用 Windows 资源管理器无法打开。
macOS     请用 Keka 或 The Unarchiver 打开。
Linux     7z x 文件名.zip

请先解压，再打开解压后文件夹中的报告 data/index.html。核验方法见其中的 HOW-TO-VERIFY.txt；
data/verify.html 可核验解压后的文件夹，不能打开本 zip。若有多个 zip（vol01、vol02……），请逐一解压，
口令相同。
使用 Matterproof 则无须解压：其工作台和核验命令可直接读取本 zip，并询问口令。

本说明未加密、未签名，不反映证据包的内容。不知道口令也能看到文件名、大小和时间。
`;

/** The text in UTF-8, with the line ends that every editor of Windows shows. */
export const HOW_TO_OPEN_BYTES = new TextEncoder().encode(`\uFEFF${TEXT.replaceAll('\n', '\r\n')}`);
const DIGEST = digestNow(HOW_TO_OPEN_BYTES);

/** Whether a file is this text as it was written, byte for byte, at most one folder deep. */
export const isHowToOpen = ({
  path,
  digest,
}: {
  readonly path: string;
  readonly digest?: string;
}): boolean => digest === DIGEST && /^(?:[^/]+\/)?HOW-TO-OPEN\.txt$/.test(path);
