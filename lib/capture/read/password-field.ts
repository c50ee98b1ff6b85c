const NAMES =
  /passw|passphrase|passcode|pass_?word|\bpass\b|pwd|contraseña|密码|密碼|口令|パスワード/iu;
/** Types of inputs that never hold a typed password. */
const OTHER_TYPES =
  /^(?:checkbox|radio|button|submit|reset|image|file|color|range|date|month|week)$/u;

const HINTS = ['name', 'id', 'placeholder', 'aria-label', 'title', 'data-testid'];

const labelWords = (field: HTMLInputElement | HTMLTextAreaElement): string =>
  [...(field.labels ?? [])].map((label) => label.textContent ?? '').join(' ');

/**
 * Whether a field is for a password. Pages show a typed password by changing the field's type to
 * `text`, so the purpose (HTML, "autofill", current-password and new-password), the names and the
 * label count as well as the type. Hidden fields count too: pages copy passwords into them.
 */
export const isPasswordField = (field: HTMLInputElement | HTMLTextAreaElement): boolean => {
  if (field.type === 'password') return true;
  if (OTHER_TYPES.test(field.type)) return false;
  const attribute = (name: string): string =>
    Element.prototype.getAttribute.call(field, name) ?? '';
  if (/(?:current|new)-password/iu.test(attribute('autocomplete'))) return true;
  return HINTS.some((name) => NAMES.test(attribute(name))) || NAMES.test(labelWords(field));
};
