import { expect, it } from 'vitest';
import { fileEnding } from '../../../lib/evidence/names/file-ending.ts';

it('names the ending of an added file, and of nothing else', () => {
  expect(fileEnding({ kind: 'file', title: 'advice.eml' })).toBe('EML');
  expect(fileEnding({ kind: 'file', title: '裁定书.PDF' })).toBe('PDF');
  expect(fileEnding({ kind: 'file', title: 'a name without one' })).toBe('');
  expect(fileEnding({ kind: 'post', title: 'see order.pdf' })).toBe('');
});
