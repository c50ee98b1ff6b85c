import { sentencesNow } from '../words.ts';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement;

const CHOICES = ['checkbox', 'radio', 'select-one', 'select-multiple', 'file'];

/** What is wrong with a field, in the language of the screen. */
const sentenceFor = (field: Field): string => {
  const { validity, type } = field;
  const limit = (name: string) => field.getAttribute(name) ?? '';
  const t = sentencesNow();
  if (validity.valueMissing)
    return t(CHOICES.includes(type) ? 'fieldErrors.choiceMissing' : 'fieldErrors.valueMissing');
  if (validity.typeMismatch)
    return t(type === 'email' ? 'fieldErrors.notEmail' : 'fieldErrors.notUrl');
  if (validity.badInput) return t('fieldErrors.badInput');
  if (validity.rangeUnderflow) return t('fieldErrors.rangeUnderflow', { least: limit('min') });
  if (validity.rangeOverflow) return t('fieldErrors.rangeOverflow', { most: limit('max') });
  if (validity.stepMismatch) return t('fieldErrors.stepMismatch', { step: limit('step') });
  if (validity.tooLong) return t('fieldErrors.tooLong', { most: limit('maxlength') });
  if (validity.tooShort) return t('fieldErrors.tooShort', { least: limit('minlength') });
  return t('fieldErrors.patternMismatch');
};

const say = ({ target }: Event): void => {
  if (!isField(target)) return;
  target.setCustomValidity(''); // what was said before does not count
  if (!target.validity.valid) target.setCustomValidity(sentenceFor(target));
};

const forget = ({ target }: Event): void => {
  if (isField(target)) target.setCustomValidity('');
};

/**
 * Has the browser show our own sentences where a form's field is wrong: its own are in the
 * language of the browser, not in that of the screen. Returns a function that ends it.
 */
export const translateFieldErrors = (): (() => void) => {
  const heard = [
    ['invalid', say],
    ['input', forget],
    ['change', forget],
  ] as const;
  for (const [event, hear] of heard) document.addEventListener(event, hear, true);
  return () => {
    for (const [event, hear] of heard) document.removeEventListener(event, hear, true);
  };
};
