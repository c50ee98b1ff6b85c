import { readXml, textOf, type XmlNode } from '../storage/read-xml.ts';
import { type Connection, sendRequest } from '../storage/send-request.ts';
import { VaultError } from '../storage/vault-error.ts';

/** An answer about the bucket, or why there is none. */
export type BucketAnswer =
  | { readonly xml: XmlNode | undefined; readonly at: string }
  | { readonly error: VaultError };

/** Asks for a part of the bucket's configuration: `versioning`, `object-lock`. */
export const askBucket = async (
  connection: Connection,
  part: 'versioning' | 'object-lock',
  signal: AbortSignal | undefined,
): Promise<BucketAnswer> => {
  try {
    const request = { method: 'GET' as const, query: { [part]: '' }, signal };
    const { body, at } = await sendRequest(connection, request);
    return { xml: readXml(await body.text()), at };
  } catch (error) {
    if (error instanceof VaultError) return { error };
    throw error;
  }
};

/** The default by which the bucket locks what comes without a lock of its own. */
export type DefaultLock = {
  readonly mode: string;
  readonly days?: number;
  readonly years?: number;
};

export const defaultLockOf = (xml: XmlNode | undefined): DefaultLock | undefined => {
  const of = (name: string) => textOf(xml, 'Rule', 'DefaultRetention', name);
  const [mode, days, years] = [of('Mode'), of('Days'), of('Years')];
  if (mode === undefined) return undefined;
  return { mode, ...(days && { days: Number(days) }), ...(years && { years: Number(years) }) };
};
