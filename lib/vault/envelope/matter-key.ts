import type { Bytes } from '../../evidence/digest.ts';

/** A matter's key: 32 random bytes, from which the keys of all its envelopes are derived. */
export type MatterKey = Bytes;

const KEY_BYTES = 32;

/** A new key of a matter. */
export const newMatterKey = (): MatterKey => crypto.getRandomValues(new Uint8Array(KEY_BYTES));

/** Whether a value has the form of a `MatterKey`. */
export const isMatterKey = (value: unknown): value is MatterKey =>
  value instanceof Uint8Array && value.length === KEY_BYTES;

/** What envelopes are written and read with: one key a purpose, none of which leads to another. */
export type EnvelopeKeys = {
  /** AES-256-GCM: the frames. */
  readonly encryption: CryptoKey;
  /** HMAC-SHA-256: the name of the content. */
  readonly names: CryptoKey;
  /** HMAC-SHA-256: the nonce of each frame. */
  readonly nonces: CryptoKey;
};

const SUITE = 'matterproof-vault/1';

const derive = async (matterKey: MatterKey): Promise<EnvelopeKeys> => {
  const base = await crypto.subtle.importKey('raw', matterKey, 'HKDF', false, ['deriveKey']);
  const how = (purpose: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(0),
    info: new TextEncoder().encode(`${SUITE} ${purpose}`),
  });
  const cipher = { name: 'AES-GCM', length: 256 };
  const code = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  const [encryption, names, nonces] = await Promise.all([
    crypto.subtle.deriveKey(how('encryption'), base, cipher, false, ['encrypt', 'decrypt']),
    crypto.subtle.deriveKey(how('names'), base, code, false, ['sign']),
    crypto.subtle.deriveKey(how('nonces'), base, code, false, ['sign']),
  ]);
  return { encryption, names, nonces };
};

const derived = new WeakMap<MatterKey, Promise<EnvelopeKeys>>();

/**
 * Derives the keys of envelopes by HKDF-SHA-256 (RFC 5869) without a salt, once for each value that
 * holds a matter's key. Throws `TypeError` for what is no key of a matter.
 */
export const deriveEnvelopeKeys = async (matterKey: MatterKey): Promise<EnvelopeKeys> => {
  if (!isMatterKey(matterKey)) throw new TypeError(`A matter’s key has ${KEY_BYTES} bytes`);
  const keys = derived.get(matterKey) ?? derive(matterKey);
  derived.set(matterKey, keys);
  return keys;
};
