import { describe, expect, it } from 'vitest';
import { digestNow } from '../../../lib/evidence/digest.ts';
import { keepChecksum, keptChecksum } from '../../../lib/evidence/file/kept-checksum.ts';

const [DIGEST, OTHER] = [digestNow('a picture'), digestNow('another')];
const KEPT = keepChecksum(0xcbf43926, DIGEST);

describe('the CRC-32 that is kept of a file', () => {
  it('is had for the file of the digest that it was kept with', () => {
    expect(keptChecksum(KEPT, DIGEST)).toBe(0xcbf43926);
    expect(keptChecksum(keepChecksum(0, DIGEST), DIGEST)).toBe(0);
  });

  it.each([
    ['of another file', KEPT, OTHER],
    ['that was never kept', {}, DIGEST],
    ['without its check', { crc32: KEPT.crc32 }, DIGEST],
    ['whose number is damaged', { ...KEPT, crc32: KEPT.crc32 ^ 1 }, DIGEST],
    ['whose check is damaged', { ...KEPT, crc32Check: KEPT.crc32Check ^ 1 }, DIGEST],
  ])('is not had where it is one %s', (_, kept, digest) => {
    expect(keptChecksum(kept, digest)).toBeUndefined();
  });
});
