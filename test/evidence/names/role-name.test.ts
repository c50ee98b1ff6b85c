import { describe, expect, it } from 'vitest';
import { roleName } from '../../../lib/evidence/names/role-name.ts';
import { en } from '../../../lib/words/en.ts';
import { zhCN } from '../../../lib/words/zh-CN.ts';

const OF_POST = ['post', 'render', 'post-text', 'post-recognised'] as const;

describe('the words for a file', () => {
  it.each(OF_POST)('that has the role %s do not say "post" where the item is an alert', (role) => {
    const name = roleName(role, 'alert');
    expect(en.report[`role_${name}`]).toMatch(/alert/u);
    expect(en.report[`role_${name}`]).not.toMatch(/\bpost\b/u);
    expect(zhCN.report[`role_${name}`]).toMatch(/预警信息/u);
  });

  it('are those of its role for any other item and any other role', () => {
    expect(roleName('post-text', 'article')).toBe('post-text');
    expect(roleName('viewport', 'alert')).toBe('viewport');
    expect(roleName('render', undefined)).toBe('render');
  });
});
