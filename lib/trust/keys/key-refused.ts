/** Why a key file or a certificate was refused. */
export type KeyRefusal =
  | 'NOT_A_KEY_FILE'
  | 'WRONG_PASSWORD'
  | 'OLD_ENCRYPTION'
  | 'NO_KEY'
  | 'KEY_UNSUPPORTED'
  | 'NO_CERTIFICATE'
  | 'ANOTHER_KEY';

/**
 * A key file or certificate was refused: the screen has its own words for `code`, `message` is
 * plain English.
 */
export class KeyRefused extends Error {
  override readonly name = 'KeyRefused';
  readonly code: KeyRefusal;

  constructor(code: KeyRefusal, message: string) {
    super(message);
    this.code = code;
  }
}
