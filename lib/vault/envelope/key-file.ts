import type { Bytes } from '../../evidence/digest.ts';
import { EnvelopeRefused } from './envelope-refused.ts';
import { isMatterKey, type MatterKey, newMatterKey } from './matter-key.ts';
import { closeBox, isPassPhraseBox, openBox, type PassPhraseBox } from './pass-phrase-box.ts';

const FORMAT = 'matterproof-key/1';

/** `key.json` of a matter in a vault: the matter's key, which a pass phrase opens. */
export type KeyFile = PassPhraseBox & { readonly format: typeof FORMAT };

/** Whether a value has the shape of a `KeyFile`. */
export const isKeyFile = (value: unknown): value is KeyFile =>
  isPassPhraseBox(value) && (value as Partial<KeyFile>).format === FORMAT;

const notAKeyFile = (): EnvelopeRefused =>
  new EnvelopeRefused('NOT_A_KEY_FILE', `This is no ${FORMAT}`);

/** Reads the bytes of a `key.json`. Throws `EnvelopeRefused` with `NOT_A_KEY_FILE`. */
export const parseKeyFile = (bytes: Bytes): KeyFile => {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw notAKeyFile();
  }
  if (!isKeyFile(value)) throw notAKeyFile();
  return value;
};

/**
 * Wraps a matter's key by a pass phrase: a new key, unless the one is given that the matter has.
 * `keyFile` is what is stored; nobody opens the matter's envelopes without the pass phrase.
 */
export const wrapMatterKey = async (
  passPhrase: string,
  key: MatterKey = newMatterKey(),
): Promise<{ readonly key: MatterKey; readonly keyFile: KeyFile }> => ({
  key,
  keyFile: { format: FORMAT, ...(await closeBox(FORMAT, key, passPhrase)) },
});

/**
 * Opens a matter's key. Throws `EnvelopeRefused`: `NOT_A_KEY_FILE` for what has another shape,
 * `PASS_PHRASE_WRONG` where the pass phrase does not open it or the file was altered.
 */
export const openMatterKey = async (keyFile: unknown, passPhrase: string): Promise<MatterKey> => {
  if (!isKeyFile(keyFile)) throw notAKeyFile();
  const key = await openBox(FORMAT, keyFile, passPhrase);
  if (!isMatterKey(key)) throw notAKeyFile();
  return key;
};
