import type { findings as english } from '../en/findings.ts';
import type { Translation } from '../translation.ts';

/** What a verification can find wrong, a sentence for each finding code, in Chinese. */
export const findings: Translation<typeof english> = {
  ZIP_DAMAGED: '压缩包已损坏，或其容器结构被改动。',
  ZIP_ENCRYPTED: '压缩包内有加密文件，无法核验。',
  ZIP_BOMB: '压缩包内有文件解压后的体积远超应有大小，未予解压。',
  FORMAT_UNKNOWN: '本版本无法核验此格式。',
  NOT_A_BAG: '这不是证据包：BagIt 标记文件缺失或写法不符。',
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
  TOKEN_INVALID: '时间戳与其所盖内容不符。',
  TOKEN_UNKNOWN_AUTHORITY: '时间戳来自此处未知的机构。',
};
