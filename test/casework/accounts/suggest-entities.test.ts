import { describe, expect, it } from 'vitest';
import { suggestEntities } from '../../../lib/casework/accounts/suggest-entities.ts';
import type { Entity } from '../../../lib/evidence/casework.ts';

const entity = (name: string, aliases: string[] = [], handles: string[] = []): Entity => ({
  id: name,
  matterId: 'm',
  kind: 'entity',
  type: 'company',
  name,
  aliases,
  handles,
  standing: '',
});
const ENTITIES = [
  entity('霁屿科技有限公司', ['霁屿科技', 'AI+']),
  entity('Lin & Co.', [], ['@lin-shice']),
  entity(''),
];
const named = (words: string) => suggestEntities(words, ENTITIES).map(({ name }) => name);

describe('the entities that words name', () => {
  it.each([
    ['听说霁屿科技的产品', ['霁屿科技有限公司']],
    ['ask ＡＩ+ today', ['霁屿科技有限公司']],
    ['转自@LIN-shice：lin & co. again', ['Lin & Co.']],
    ['she said nothing of Berlin & Co', []],
    ['', []],
  ])('%s', (words, expected) => {
    expect(named(words)).toEqual(expected);
  });

  it('are found by an alias or handle, and not inside another Latin word', () => {
    const entities = [
      entity('霁屿科技', ['Jiyu', ' ']),
      entity('澄岭小额贷款有限公司', ['澄岭'], ['@chengling']),
    ];
    const found = (words: string) => suggestEntities(words, entities).map(({ name }) => name);
    expect(found('ＪＩＹＵ and 澄岭')).toEqual(['霁屿科技', '澄岭小额贷款有限公司']);
    expect(found('ask @ChengLing.')).toEqual(['澄岭小额贷款有限公司']);
    expect(found('he said Jiyuan')).toEqual([]);
  });
});
