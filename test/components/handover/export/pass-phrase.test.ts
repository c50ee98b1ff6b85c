import { describe, expect, it } from 'vitest';
import {
  isPortable,
  isTyped,
  strengthOf,
} from '../../../../components/workspace/handover/export/choice/encryption/pass-phrase.ts';

describe('a pass phrase', () => {
  it.each([
    ['short', 'weak'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
    ['correct horse', 'fair'],
    ['correct horse battery staple', 'strong'],
  ])('%s is %s', (passPhrase, strength) => expect(strengthOf(passPhrase)).toBe(strength));

  it('lets an export begin if it is typed twice the same, or not wanted', () => {
    expect(isTyped(undefined)).toBe(true);
    expect(isTyped({ first: '', second: '' })).toBe(false);
    expect(isTyped({ first: 'one', second: 'two' })).toBe(false);
    expect(isTyped({ first: 'one', second: 'one' })).toBe(true);
  });

  it('beyond ASCII is not read alike by all programs', () => {
    expect(isPortable('correct horse')).toBe(true);
    expect(isPortable('密码')).toBe(false);
  });
});
