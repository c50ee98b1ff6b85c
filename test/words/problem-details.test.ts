import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chineseProblem, chineseSizes } from '../../lib/words/problem-details.ts';

const LIB = new URL('../../lib', import.meta.url).pathname;

/** What is thrown as a label that cannot be kept, each value written as 7. */
const thrown = readdirSync(LIB, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) => [
    ...readFileSync(join(LIB, path), 'utf8').matchAll(
      /ProblemError\(\s*'BAD_LABEL',\s*(?:'([^']+)'|`([^`]+)`)/g,
    ),
  ])
  .map(([, plain, filled = '']) => plain ?? filled.replaceAll(/\$\{[^}]+\}/g, '7'));

it('every label that cannot be kept has its reason in Chinese', () => {
  expect(thrown.length).toBeGreaterThan(10);
  expect(thrown.filter((message) => chineseProblem(message) === undefined)).toEqual([]);
});

it('the reason keeps its values', () => {
  expect(chineseProblem('Another matter has the reference HZ-2026')).toBe(
    '已有案件使用内部编号 HZ-2026。',
  );
  expect(chineseProblem('A tag may have at most 60 characters, this one has 61')).toBe(
    '标签最多 60 个字符，现有 61 个。',
  );
});

it('lists what is too large with the marks of a Chinese sentence', () => {
  expect(chineseSizes('XM-0001 (4.3 GB), XM-0002: page-001.png (5.0 GB)')).toBe(
    'XM-0001（4.3 GB）、XM-0002: page-001.png（5.0 GB）。',
  );
  expect(chineseSizes('XM-0003 (65001 files), the documents for filing (65002 files)')).toBe(
    'XM-0003（65001 个文件）、为提交法院等制作的文件（65002 个文件）。',
  );
  expect(chineseSizes('records, labels and logs of all matters (4.3 GB)')).toBe(
    '所有案件的记录、标注和日志（4.3 GB）。',
  );
});
