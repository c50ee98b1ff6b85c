import { describe, expect, it } from 'vitest';
import {
  checkDigests,
  type DigestCheck,
} from '../../../components/workspace/item/record/check-digests.ts';
import { type Bytes, digestNow } from '../../../lib/evidence/digest.ts';

const text = (content: string): Bytes => new TextEncoder().encode(content);

describe('checking digests again', () => {
  it('tells of each file whether it is the one that was sealed', async () => {
    const told: [string, DigestCheck][] = [];
    await checkDigests(
      [
        { path: 'same', digest: digestNow('原文'), read: async () => text('原文') },
        { path: 'changed', digest: digestNow('原文'), read: async () => text('原 文') },
        { path: 'gone', digest: digestNow('原文'), read: () => Promise.reject(new Error('gone')) },
      ],
      (path, check) => void told.push([path, check]),
    );
    expect(told).toEqual([
      ['same', 'same'],
      ['changed', 'different'],
      ['gone', 'unreadable'],
    ]);
  });
});
