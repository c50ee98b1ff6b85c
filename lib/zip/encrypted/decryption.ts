import type { Bytes } from '../../evidence/digest.ts';
import { ProblemError } from '../../evidence/problem.ts';
import { DataError } from '../read/inflate.ts';
import type { Decryption, Region } from '../read/read-entry.ts';
import { type AesEntry, CHECK_BYTES, CODE_BYTES } from '../read/zip-aes.ts';
import { zipFault } from '../read/zip-fault.ts';
import type { ZipSpan } from '../read/zip-span.ts';
import { startCipher } from './aes-cipher.ts';
import { type FileKeys, keysOf } from './aes-keys.ts';
import { isHowToOpen } from './how-to-open.ts';

/** A pass phrase that opens none of so many files is wrong; fewer may be damaged. */
const MOST_REFUSED = 16;

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

/** A short part of a span, which lies in one piece. */
const partOf = async ({ pieces }: ZipSpan, start: number, end: number): Promise<Bytes> => {
  for await (const piece of pieces(start, end)) return piece.slice();
  return new Uint8Array(0);
};

/**
 * Decrypts data in copies, as they may be read once more. The last piece, which of most files is
 * the only one, is given only if the authentication code is that of all of them.
 */
async function* decrypt(
  pieces: AsyncIterable<Bytes>,
  keys: FileKeys,
  code: Bytes,
  { checkSignal, onRight }: { readonly checkSignal: () => void; readonly onRight: () => void },
): AsyncGenerator<Bytes> {
  const cipher = startCipher(keys);
  let held: Bytes | undefined;
  for await (const piece of pieces) {
    checkSignal();
    if (held) yield held;
    held = piece.slice();
    cipher.decrypt(held);
  }
  if (!isSame(cipher.code(), code))
    throw new DataError('DAMAGED', 'Its authentication code is not that of its bytes');
  onRight();
  if (held) yield held;
}

/** A decryption, and what became of the pass phrase. */
export type PassPhraseDecryption = Decryption & {
  /** Throws `PASS_PHRASE_WRONG` if the pass phrase was tried and has opened no file. */
  readonly checkPassPhrase: () => void;
};

/**
 * Opens the files of a zip by a pass phrase. `open` throws `PASS_PHRASE_WRONG` if it opens none of
 * the first files, and the data `CANCELLED`. Once it has opened a file it is right, and a file that
 * it does not open is damaged.
 */
export const decryptionBy = async (
  passPhrase: string,
  signal?: AbortSignal,
): Promise<PassPhraseDecryption> => {
  const deriveKeys = await keysOf(passPhrase);
  let isRight = false;
  let refused = 0;
  const checkSignal = (): void => {
    if (signal?.aborted) throw new ProblemError('CANCELLED', 'The work was cancelled');
  };
  const checkPassPhrase = (most = 1): void => {
    if (!isRight && refused >= most)
      throw new ProblemError('PASS_PHRASE_WRONG', 'The pass phrase does not open the zip');
  };
  const open = async (span: ZipSpan, { start, end }: Region, { salt }: AesEntry) => {
    const begin = start + salt + CHECK_BYTES;
    const keys = await deriveKeys(await partOf(span, start, start + salt));
    if (!isSame(keys.check, await partOf(span, start + salt, begin))) {
      refused += 1;
      checkPassPhrase(MOST_REFUSED);
      return undefined;
    }
    const code = await partOf(span, end - CODE_BYTES, end);
    const onRight = (): void => {
      isRight = true;
    };
    return () =>
      decrypt(span.pieces(begin, end - CODE_BYTES), keys, code, { checkSignal, onRight });
  };
  return {
    open,
    plainFault: (file) =>
      isHowToOpen(file)
        ? undefined
        : zipFault('UNUSUAL', 'It is not encrypted, unlike the other files', file.path),
    checkPassPhrase: () => checkPassPhrase(),
  };
};
