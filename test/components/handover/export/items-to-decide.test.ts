import { describe, expect, it } from 'vitest';
import { itemsToDecide } from '../../../../components/workspace/handover/export/choice/secrets/items-to-decide.ts';
import type { ItemSecret } from '../../../../lib/jobs/work/find-secrets.ts';

const found = (item: string, path: string, kind: ItemSecret['kind'] = 'token'): ItemSecret => ({
  ...{ item, path, kind, where: [], count: 1 },
});
const known = new Set(['a', 'b']);

describe('what a person decides about after a search', () => {
  it('lists each file once with all that was found in it, and the record apart', () => {
    const secrets = [found('a', 'record.json'), found('a', 'dom.html'), found('a', 'dom.html')];
    const [item] = itemsToDecide(secrets, [], known);
    expect(item?.record).toHaveLength(1);
    expect(item?.files).toMatchObject([{ path: 'dom.html', isHeld: false }]);
    expect(item?.files[0]?.found).toHaveLength(2);
  });

  it('lists a held file in which nothing was found, so that it can be released', () => {
    expect(itemsToDecide([], [{ item: 'b', path: 'text.txt' }], known)).toEqual([
      { item: 'b', record: [], files: [{ path: 'text.txt', found: [], isHeld: true }] },
    ]);
  });

  it('leaves out items that are no longer in the matter', () => {
    const held = [{ item: 'gone', path: 'text.txt' }];
    expect(itemsToDecide([found('left', 'dom.html')], held, known)).toEqual([]);
  });
});
