import { openEncryptedWith } from '../zip/encrypted/open-encrypted.ts';
import type { VerifyOptions } from './verify-zip.ts';

/**
 * The option of a verification that opens encrypted zips by a pass phrase. It stands apart from the
 * verifier, so that verify.html, which opens none, is without the code that decrypts.
 */
export const decryptWith = (passPhrase: string): Pick<VerifyOptions, 'openEncrypted'> => ({
  openEncrypted: openEncryptedWith(passPhrase),
});
