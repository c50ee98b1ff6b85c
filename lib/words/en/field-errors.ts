/** What is wrong with a field of a form, in place of the browser's own sentences. */
export const fieldErrors = {
  valueMissing: 'Fill in this field.',
  choiceMissing: 'Choose one of these.',
  notEmail: 'Enter an e-mail address, such as name@example.org.',
  notUrl: 'Enter a whole address, beginning with https://.',
  badInput: 'Enter a whole and valid value.',
  patternMismatch: 'This is not in the form that is asked for.',
  rangeUnderflow: 'Enter {{least}} or more.',
  rangeOverflow: 'Enter {{most}} or less.',
  stepMismatch: 'Enter a value in steps of {{step}}.',
  tooLong: 'Enter at most {{most}} characters.',
  tooShort: 'Enter at least {{least}} characters.',
};
