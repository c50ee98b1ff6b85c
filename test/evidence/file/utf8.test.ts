import fc from 'fast-check';
import { expect, it } from 'vitest';
import { utf8InPlace } from '../../../lib/evidence/file/utf8.ts';

it('is the UTF-8 of a text, whatever was encoded before it', () => {
  const unit = fc.oneof(fc.constantFrom('a', '电', '𠮷', 'é', '\ud800', '\u0000'), fc.string());
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 50 }), fc.nat(9_000), (parts, times) => {
      const text = parts.join('').repeat(times % 7) + '电'.repeat(times);
      expect(Buffer.compare(utf8InPlace(text), new TextEncoder().encode(text))).toBe(0);
    }),
  );
  const long = '电'.repeat(2 ** 17);
  expect(Buffer.compare(utf8InPlace(long), new TextEncoder().encode(long))).toBe(0);
});
