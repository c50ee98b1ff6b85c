import { mayAsk } from '../browser/permissions/authority-permission.ts';
import { readSettings } from '../browser/settings/settings.ts';
import type { Bytes } from '../evidence/digest.ts';
import { parsePem } from '../trust/der/pem.ts';
import { requestTimeStamp, type TimeStamp } from '../trust/time-stamp/time-stamp.ts';
import { TimeStampRefused } from '../trust/time-stamp/time-stamp-refused.ts';
import { describeCertificate } from '../trust/x509/describe-certificate.ts';

/**
 * Gets a checked time-stamp over bytes, of which only the SHA-256 leaves the machine. Throws
 * `TimeStampRefused`.
 */
export type AskForTimeStamp = (bytes: Bytes, signal?: AbortSignal) => Promise<TimeStamp>;

/** An authority that may be asked. */
export type ChosenAuthority = { readonly url: string; readonly ask: AskForTimeStamp };

const isSelfSigned = ({ chain }: TimeStamp): boolean => {
  const top = parsePem(chain, 'CERTIFICATE').at(-1);
  return top !== undefined && describeCertificate(top).selfSigned;
};

/** Asks the authority at this address; `NOT_PERMITTED` in a browser that was not given leave to. */
export const askAt =
  (url: string, isPermitted = mayAsk): AskForTimeStamp =>
  async (bytes, signal) => {
    if (!(await isPermitted(url)))
      throw new TimeStampRefused(
        'NOT_PERMITTED',
        'The browser was not given leave to ask it.',
        true,
      );
    const stamp = await requestTimeStamp(bytes, { url, ...(signal && { signal }) });
    // A package must verify with what is in it: a token whose root nobody can name would make it
    // look broken.
    if (isSelfSigned(stamp)) return stamp;
    throw new TimeStampRefused(
      'UNKNOWN_AUTHORITY',
      'The authority did not send the certificates above its own.',
      false,
    );
  };

/** The authority that the settings name, where they name one. */
export const chosenAuthority = async (): Promise<ChosenAuthority | undefined> => {
  const { timeStampUrl } = await readSettings();
  return timeStampUrl ? { url: timeStampUrl, ask: askAt(timeStampUrl) } : undefined;
};
