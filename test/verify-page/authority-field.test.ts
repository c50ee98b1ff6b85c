// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { GivenAuthority } from '../../lib/verify/outcome/given-authorities.ts';
import { type AuthorityEntries, authorityField } from '../../lib/verify-page/authority-field.ts';
import { wordsIn } from '../../lib/verify-page/words.ts';

const t = wordsIn('en');
const given = (name: string, ...subjects: readonly string[]): GivenAuthority => ({
  name,
  certificates: [],
  facts: subjects.map((subject) => ({ subject, fingerprint: `AB:${subject}` })) as never,
});
const field = (entries: Partial<AuthorityEntries>) => {
  const heard = { onFiles: vi.fn(), onRemove: vi.fn() };
  const shown = authorityField({ given: [], refused: [], ...entries }, heard, t);
  return { shown, ...heard };
};

describe('the field for authorities that a person trusts', () => {
  it('takes several certificate files at once, and says what it is for', () => {
    const { shown, onFiles } = field({});
    const input = shown.querySelector('input');
    expect(input).toMatchObject({ type: 'file', multiple: true });
    expect(input?.accept.split(',')).toEqual(['.pem', '.crt', '.cer', '.der']);
    expect(input?.closest('label')?.textContent).toContain(t('handover', 'givenAuthorities'));
    const files = [new File(['a'], 'a.pem'), new File(['b'], 'b.pem')];
    Object.defineProperty(input, 'files', { value: files });
    input?.dispatchEvent(new Event('change'));
    expect(onFiles.mock.calls).toEqual([[files]]);
  });

  it('hears of no file where the choice of files was cancelled', () => {
    const { shown, onFiles } = field({});
    Object.defineProperty(shown.querySelector('input'), 'files', { value: null });
    shown.querySelector('input')?.dispatchEvent(new Event('change'));
    expect(onFiles).toHaveBeenCalledWith([]);
  });

  it('names each certificate of a file with its fingerprint, under one button', () => {
    const { shown } = field({
      given: [given('roots.pem', 'CN=One', 'CN=Two'), given('b.der', 'CN=B')],
    });
    const rows = [...shown.querySelectorAll('li')];
    expect(rows.map((row) => row.querySelectorAll('span').length)).toEqual([2, 1]);
    expect(rows[0]?.textContent).toContain('CN=One, SHA-256 AB:CN=One');
    expect(rows[0]?.textContent).toContain('CN=Two, SHA-256 AB:CN=Two');
    expect(rows.map((row) => row.querySelectorAll('button').length)).toEqual([1, 1]);
  });

  it('no longer trusts the one whose button is pressed, which says its name', () => {
    const [one, two] = [given('a.pem', 'CN=A'), given('<b>.pem', 'CN=B')];
    const { shown, onRemove } = field({ given: [one, two] });
    const [, button] = shown.querySelectorAll('button');
    expect(button?.getAttribute('aria-label')).toBe('No longer trust <b>.pem');
    expect(button?.title).toBe('No longer trust <b>.pem');
    expect(button?.type).toBe('button');
    button?.click();
    expect(onRemove.mock.calls).toEqual([[two]]);
  });

  it('says of every refused file why, as an alert, and shows its name as text', () => {
    const refused = [
      { name: '<img src=x>', fault: 'NO_CERTIFICATE' },
      { name: 'leaf.pem', fault: 'NOT_AN_AUTHORITY' },
    ] as const;
    const { shown } = field({ refused });
    const alerts = [...shown.querySelectorAll('[role="alert"]')];
    expect(alerts.map(({ textContent }) => textContent)).toEqual(
      refused.map(({ name, fault }) => t('handover', `authority_${fault}`, { name })),
    );
    expect(alerts.every(({ className }) => className === 'broken')).toBe(true);
    expect(shown.querySelector('img')).toBeNull();
  });

  it('has no alert and no button where nothing was given', () => {
    const { shown } = field({});
    expect(shown.querySelectorAll('li, button, [role="alert"]')).toHaveLength(0);
  });
});
