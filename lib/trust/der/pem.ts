import type { Bytes } from '../../evidence/digest.ts';

/** What a PEM block holds (RFC 7468). */
export type PemLabel = 'CERTIFICATE' | 'CERTIFICATE REQUEST';

const LINE = 64;

/** DER as a PEM block (RFC 7468), with its last newline. */
export const pemOf = (label: PemLabel, der: Bytes): string => {
  const base64 = btoa(Array.from(der, (byte) => String.fromCharCode(byte)).join(''));
  const lines = base64.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
};

/** Certificates as one PEM file, in this order, each once. */
export const certificateFile = (certificates: readonly Bytes[]): string =>
  [...new Set(certificates.map((der) => pemOf('CERTIFICATE', der)))].join('');

const bytesOf = (base64: string): Bytes | undefined => {
  try {
    return Uint8Array.from(atob(base64.replace(/\s/g, '')), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
};

/** The DER of every PEM block with this label, in order; anything else in the text is ignored. */
export const parsePem = (text: string, label: PemLabel): Bytes[] => {
  const block = new RegExp(
    `-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]*)-----END ${label}-----`,
    'g',
  );
  return [...text.matchAll(block)].flatMap(([, base64 = '']) => bytesOf(base64) ?? []);
};

/** Certificates from a file that holds either PEM or one certificate's DER. */
export const certificatesIn = (file: Bytes): Bytes[] =>
  file[0] === 0x30 ? [file] : parsePem(new TextDecoder().decode(file), 'CERTIFICATE');
