/**
 * What the checks say of a zip and how its files are packed: the English sentence as
 * `lib/verify/container` and `lib/zip/read` write it, and the Chinese one.
 */
export const zipFindingDetails: { readonly [english: string]: string } = {
  'It is encrypted': '已加密',
  'The pass phrase does not open it': '口令无法打开',
  'It is not encrypted, unlike the other files': '未加密，与其他文件不同',
  'Its checksum is not that of its bytes': '校验和与内容不符',
  'There are bytes before the first file': '首个文件之前有多余字节',
  'There are bytes between it and what follows': '其与后续内容之间有多余字节',
  'There are bytes after the end of the zip': 'zip 结尾之后有多余字节',
  'The zip has a comment': 'zip 带有注释',
  'It has a comment': '带有注释',
  'It is a symbolic link, not a file': '是符号链接，不是文件',
  'It is a device or a pipe, not a file': '是设备或者管道，不是文件',
  'It is a file and a folder at once': '同时是文件和文件夹',
  'It is a folder and has content': '是文件夹却有内容',
  'Its name is not marked as UTF-8': '文件名未标明为 UTF-8',
  'It unpacks to more than it declares': '解压后大于所声明的大小',
  'This is not a zip file, or its end is cut off': '不是 zip 文件，或者结尾缺失',
  'The zip’s directory cannot be read': 'zip 目录无法读取',
  'The directory of the zip cannot be read to its end': 'zip 目录无法读取至结尾',
  'The zip says that it holds {{1}} files, its directory lists {{2}}':
    'zip 称有 {{1}} 个文件，其目录列有 {{2}} 个',
  'The two ends of the zip disagree': 'zip 的两个结尾记录不一致',
  'There is no file where the directory says': '目录所指之处没有文件',
  'Its data run into what follows': '其数据与后续内容重叠',
  'Its own header disagrees with the directory': '其自身文件头与目录不一致',
  'Its own header gives it another name than the directory': '其自身文件头所载名称与目录不同',
  'The zip’s own headers or compressed data are not those that were written':
    'zip 的文件头或者压缩数据不是写入时的内容',
};
