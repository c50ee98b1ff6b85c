import type { deposit as english } from '../en/deposit.ts';
import type { Translation } from '../translation.ts';

/** Copies of a matter in a vault, in Chinese. */
export const deposit: Translation<typeof english> = {
  answered_other:
    '{{storage}} 的存储服务于 {{at}}（以其自身时钟为准）答复称已持有这 {{count}} 个文件。',
  lockedUntil: '其称这些文件锁定至 {{until}}。',
  notLocked: '其未称所有文件均已锁定。',
  missing_other: '{{count}} 个文件未能存入。',
  imported: '此回执随证据包一并接收。',
};
