import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chineseDetail } from '../../lib/words/detail-words.ts';

const VERIFY = new URL('../../lib/verify', import.meta.url).pathname;

/** The details that the checks write word for word, without values. */
const plainDetails = readdirSync(VERIFY, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) => [
    ...readFileSync(join(VERIFY, path), 'utf8').matchAll(/finding\(\s*'[A-Z_]+',\s*'([^']+)'/g),
  ])
  .map(([, detail = '']) => detail);

describe('the details of findings in Chinese', () => {
  it('are there for each that the checks write word for word', () => {
    expect(plainDetails.length).toBeGreaterThan(40);
    expect(plainDetails.filter((detail) => chineseDetail(detail) === undefined)).toEqual([]);
  });

  it('keep their values, and translate a sentence within a sentence', () => {
    expect(chineseDetail('Its digest is not the one in manifest-sha256.txt')).toBe(
      '其摘要值与 manifest-sha256.txt 所载不同',
    );
    expect(chineseDetail('Its digest is not the one in the index')).toBe('其摘要值与索引所载不同');
    expect(chineseDetail('Line 6: it bears the number 7')).toBe('第 6 行：编号为 7');
  });

  it('are undefined where they are not known or too long to be looked up', () => {
    expect(chineseDetail('Nobody wrote this sentence')).toBeUndefined();
    expect(chineseDetail('constructor')).toBeUndefined();
    expect(chineseDetail(`Line ${'1'.repeat(400)}: it bears the number 7`)).toBeUndefined();
  });
});
