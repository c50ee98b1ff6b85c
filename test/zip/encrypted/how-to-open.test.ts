import { describe, expect, it } from 'vitest';
import { digestNow } from '../../../lib/evidence/digest.ts';
import {
  HOW_TO_OPEN,
  HOW_TO_OPEN_BYTES,
  isHowToOpen,
} from '../../../lib/zip/encrypted/how-to-open.ts';

const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(HOW_TO_OPEN_BYTES);
const digest = digestNow(HOW_TO_OPEN_BYTES);

describe('HOW-TO-OPEN.txt of an encrypted zip', () => {
  it('is UTF-8 with a byte order mark and the line ends of Windows only', () => {
    expect(text.startsWith('\uFEFFHow to open this package\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  it('has no line that is wider than a window of an editor, Chinese counted twice', () => {
    const width = (line: string) => [...line].reduce((sum, sign) => sum + (sign > 'ÿ' ? 2 : 1), 0);
    for (const line of text.split('\r\n')) expect(width(line)).toBeLessThanOrEqual(104);
  });

  it('names a program for each system, in both languages', () => {
    const [english = '', chinese = ''] = text.split('如何打开本证据包');
    for (const half of [english, chinese])
      for (const name of ['Windows', 'macOS', 'Linux', '7-Zip', 'Keka', '7z x', 'data/index.html'])
        expect(half).toContain(name);
  });

  it.each([
    ['beside the folder of the bag', HOW_TO_OPEN, digest, true],
    ['in one folder', `证据/${HOW_TO_OPEN}`, digest, true],
    ['two folders deep', `a/b/${HOW_TO_OPEN}`, digest, false],
    ['in a folder without a name', `/${HOW_TO_OPEN}`, digest, false],
    ['under a longer name', `X${HOW_TO_OPEN}`, digest, false],
    ['under a name with more behind it', `${HOW_TO_OPEN}.exe`, digest, false],
    ['in other letters', HOW_TO_OPEN.toLowerCase(), digest, false],
    ['with other words', HOW_TO_OPEN, digestNow('Pay here first'), false],
    ['with words that were not read', HOW_TO_OPEN, undefined, false],
  ])('is told from other files: %s', (_, path, found, expected) => {
    expect(isHowToOpen({ path, ...(found && { digest: found }) })).toBe(expected);
  });
});
