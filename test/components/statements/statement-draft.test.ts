import { describe, expect, it } from 'vitest';
import {
  buildStatement,
  draftOf,
} from '../../../components/workspace/statements/form/statement-draft.ts';
import type { Statement } from '../../../lib/evidence/casework.ts';

const anchor: Statement['anchor'] = {
  artifact: 'post.txt',
  digest: `sha256:${'a'.repeat(64)}`,
  exact: '话',
  prefix: '',
  suffix: '',
  start: 0,
  end: 1,
};
const OF = { matterId: 'm', item: 'i', anchor };

describe('the form of a statement', () => {
  it('keeps the internal note of a statement that is edited', () => {
    const noted = buildStatement({ ...draftOf(undefined), internalNote: ' 待核实 ' }, OF);
    expect(noted.internalNote).toBe('待核实');
    const edited = buildStatement({ ...draftOf(noted), why: '另有报告' }, OF, noted.id);
    expect(edited).toEqual({ ...noted, why: '另有报告' });
  });

  it('takes the internal note out where it is emptied', () => {
    const noted = buildStatement({ ...draftOf(undefined), internalNote: '待核实' }, OF);
    expect(buildStatement({ ...draftOf(noted), internalNote: ' ' }, OF)).not.toHaveProperty(
      'internalNote',
    );
  });
});
