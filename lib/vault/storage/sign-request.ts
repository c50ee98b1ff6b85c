import { AwsV4Signer } from 'aws4fetch';
import type { VaultKey } from './client.ts';

/** A request before it is signed; `x-amz-content-sha256` among the headers states the body. */
export type UnsignedRequest = {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  readonly url: URL;
  readonly headers: { readonly [name: string]: string };
};

/** Of each key of a vault, what of it signs the requests of a day and a region. */
const signingKeys = new WeakMap<VaultKey, Map<string, ArrayBuffer>>();

const signingKeysOf = (key: VaultKey): Map<string, ArrayBuffer> => {
  const known = signingKeys.get(key) ?? new Map<string, ArrayBuffer>();
  signingKeys.set(key, known);
  return known;
};

/**
 * The headers of a request, with the signature of AWS Signature Version 4 among them. The body is
 * not looked at: its digest is signed as the header states it.
 */
export const signRequest = async (
  { method, url, headers }: UnsignedRequest,
  key: VaultKey,
  region: string,
  now: Date,
): Promise<Headers> => {
  const { accessKeyId, secretAccessKey, sessionToken } = key;
  const signer = new AwsV4Signer({
    ...{ method, url: url.href, headers: { ...headers }, accessKeyId, secretAccessKey, region },
    ...(sessionToken !== undefined && { sessionToken }),
    service: 's3',
    cache: signingKeysOf(key),
    datetime: now.toISOString().replace(/[:-]|\.\d{3}/gu, ''),
  });
  return new Headers((await signer.sign()).headers);
};
