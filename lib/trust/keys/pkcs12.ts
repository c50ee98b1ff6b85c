import {
  type AuthenticatedSafe,
  CertBag,
  ContentInfo,
  EncryptedContentInfo,
  EncryptedData,
  KeyBag,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  type SafeBag,
  SafeContents,
} from 'pkijs';
import type { Bytes } from '../../evidence/digest.ts';
import { KeyRefused } from './key-refused.ts';

/** The content of a PKCS#12 file (RFC 7292): private keys as PKCS#8, certificates as DER. */
export type KeyFile = { readonly keys: readonly Bytes[]; readonly certificates: readonly Bytes[] };

const PBES2 = '1.2.840.113549.1.5.13';
const OLD =
  'The file is encrypted in an old way (3DES or RC2) that browsers cannot read. ' +
  'Export it again with AES-256, for instance: ' +
  'openssl pkcs12 -legacy -in old.p12 -nodes | openssl pkcs12 -export -out new.p12';

const openFile = async (file: Bytes, password: ArrayBuffer): Promise<AuthenticatedSafe> => {
  const pfx = PFX.fromBER(file);
  await pfx.parseInternalValues({ password, checkIntegrity: true });
  const safe = pfx.parsedValue?.authenticatedSafe;
  if (!safe) throw new KeyRefused('NOT_A_KEY_FILE', 'The file holds no keys.');
  return safe;
};

const decrypt = (data: EncryptedData, password: ArrayBuffer): Promise<ArrayBuffer> => {
  const { algorithmId } = data.encryptedContentInfo.contentEncryptionAlgorithm;
  if (algorithmId !== PBES2) throw new KeyRefused('OLD_ENCRYPTION', OLD);
  return data.decrypt({ password });
};

const openSafe = async (
  { contentType, content }: ContentInfo,
  password: ArrayBuffer,
): Promise<SafeBag[]> => {
  const encrypted = contentType === ContentInfo.ENCRYPTED_DATA;
  const bytes = encrypted
    ? await decrypt(new EncryptedData({ schema: content }), password)
    : content.getValue();
  return SafeContents.fromBER(bytes).safeBags;
};

const openKey = async (bag: unknown, password: ArrayBuffer): Promise<Bytes[]> => {
  if (bag instanceof KeyBag || bag instanceof PrivateKeyInfo)
    return [new Uint8Array(bag.toSchema().toBER())];
  if (!(bag instanceof PKCS8ShroudedKeyBag)) return [];
  const encryptedContentInfo = new EncryptedContentInfo({
    contentEncryptionAlgorithm: bag.encryptionAlgorithm,
    encryptedContent: bag.encryptedData,
  });
  return [new Uint8Array(await decrypt(new EncryptedData({ encryptedContentInfo }), password))];
};

const certificateIn = (bag: unknown): Bytes[] =>
  bag instanceof CertBag
    ? [new Uint8Array((bag.certValue as { getValue(): ArrayBuffer }).getValue())]
    : [];

const refusalOf = (error: unknown): KeyRefused => {
  if (error instanceof KeyRefused) return error;
  const reason = error instanceof Error ? error.message : String(error);
  if (/Integrity/.test(reason))
    return new KeyRefused('WRONG_PASSWORD', 'The password does not open this file.');
  if (/OID|algorithm/i.test(reason)) return new KeyRefused('OLD_ENCRYPTION', OLD);
  return new KeyRefused('NOT_A_KEY_FILE', `This is not a PKCS#12 file (.p12, .pfx): ${reason}.`);
};

/**
 * Opens a PKCS#12 file that is protected with PBES2 and AES, as OpenSSL 3 and current Windows
 * export it. Throws `KeyRefused`: NOT_A_KEY_FILE, WRONG_PASSWORD, or OLD_ENCRYPTION.
 */
export const openKeyFile = async (file: Bytes, password: string): Promise<KeyFile> => {
  const secret = new TextEncoder().encode(password).buffer;
  try {
    const { safeContents } = await openFile(file, secret);
    const bags = await Promise.all(safeContents.map((safe) => openSafe(safe, secret)));
    const values = bags.flat().map(({ bagValue }): unknown => bagValue);
    const keys = (await Promise.all(values.map((value) => openKey(value, secret)))).flat();
    return { keys, certificates: values.flatMap(certificateIn) };
  } catch (error) {
    throw refusalOf(error);
  }
};
