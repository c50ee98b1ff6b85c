/**
 * Why an envelope or a file of a matter's key was not opened. `ALTERED` is said of another key too:
 * to the cipher, wrong bytes and a wrong key are the same.
 */
export type EnvelopeRefusal =
  | 'NOT_AN_ENVELOPE'
  | 'CUT_SHORT'
  | 'ALTERED'
  | 'NOT_A_KEY_FILE'
  | 'PASS_PHRASE_WRONG';

/**
 * An envelope or a file of a matter's key was refused: the screen has its own words for `code`,
 * `message` is plain English and holds no key and no content.
 */
export class EnvelopeRefused extends Error {
  override readonly name = 'EnvelopeRefused';
  readonly code: EnvelopeRefusal;

  constructor(code: EnvelopeRefusal, message: string) {
    super(message);
    this.code = code;
  }
}
