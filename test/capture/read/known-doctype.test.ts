import { describe, expect, it } from 'vitest';
import { knownDoctype } from '../../../lib/capture/read/known-doctype.ts';

const STRICT = '-//W3C//DTD XHTML 1.0 Strict//EN';
const STRICT_DTD = 'http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd';

describe('the doctype of a saved document', () => {
  it.each([
    [STRICT, STRICT_DTD, `<!DOCTYPE html PUBLIC "${STRICT}" "${STRICT_DTD}">`],
    ['', 'about:legacy-compat', '<!DOCTYPE html SYSTEM "about:legacy-compat">'],
    ['', '', '<!DOCTYPE html>'],
  ])('is written anew for the known type %s %s', (publicId, systemId, expected) => {
    expect(knownDoctype({ publicId, systemId, mode: 'CSS1Compat' })).toBe(expected);
  });

  it.each([
    [STRICT, `${STRICT_DTD}"><script>`],
    [`${STRICT}"><script>`, STRICT_DTD],
    ['', '"><script>run()</script>'],
    ['"><!--', ''],
    [STRICT_DTD, STRICT],
  ])('has no word of the unknown type %s %s', (publicId, systemId) => {
    expect(knownDoctype({ publicId, systemId, mode: 'CSS1Compat' })).toBe('<!DOCTYPE html>');
  });

  it('is none for an unknown type of a page in quirks mode', () => {
    const old = { publicId: '-//IETF//DTD HTML//EN', systemId: '', mode: 'BackCompat' };
    expect(knownDoctype(old)).toBe('');
  });
});
