import { describe, expect, it } from 'vitest';
import { buildBagInfo } from '../../lib/package/build-bag-info.ts';
import { SHAPES, sampleMatter } from '../support/cases/sample-matter.ts';

const infoOf = (shape: string): string[] => {
  const { input } = sampleMatter(SHAPES[shape] ?? { steps: [] });
  return buildBagInfo(input, { index: 2, count: 3 }, { bytes: 12, files: 4 }).split('\n');
};

describe('buildBagInfo', () => {
  it('states the custodian, the matter, the volume and the payload', () => {
    expect(infoOf('one item')).toEqual([
      'Source-Organization: 示例律师事务所',
      'Contact-Name: 陈伟',
      'External-Identifier: XM-2021',
      'Bagging-Date: 2026-11-21',
      'Bag-Software-Agent: Matterproof 1.0.0',
      'Bag-Group-Identifier: 01EX0000000000000000000009',
      'Bag-Count: 2 of 3',
      'Payload-Oxum: 12.4',
      '',
    ]);
  });

  it('keeps a value with line breaks on one line', () => {
    const lines = infoOf('hostile words');
    expect(lines).toHaveLength(9);
    expect(lines.filter((line) => line.startsWith('Payload-Oxum'))).toEqual(['Payload-Oxum: 12.4']);
  });
});
