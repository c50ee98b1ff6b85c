import { isVaultKey } from '../../../../../lib/browser/vault/storage-key.ts';

/** The fields of a key as they are typed. */
export type KeyDraft = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly where: 'session' | 'pass-phrase';
  readonly passPhrase: string;
  readonly again: string;
};

export type KeyFaults = {
  readonly [Field in keyof KeyDraft]?: 'none' | 'signs' | 'passPhrase' | 'differ';
};

/** The fields before anything is typed. */
export const NO_KEY: KeyDraft = {
  accessKeyId: '',
  secretAccessKey: '',
  sessionToken: '',
  where: 'session',
  passPhrase: '',
  again: '',
};

const wordFault = (typed: string) => {
  if (typed === '') return 'none' as const;
  const isWord = isVaultKey({ accessKeyId: typed, secretAccessKey: 'x' });
  return isWord ? undefined : ('signs' as const);
};

const passPhraseFaults = ({ where, passPhrase, again }: KeyDraft): KeyFaults => {
  if (where === 'session') return {};
  if (passPhrase === '') return { passPhrase: 'passPhrase' };
  return passPhrase === again ? {} : { again: 'differ' };
};

/** The key that the fields stand for, without the spaces that copying adds, and their faults. */
export const readKeyDraft = (draft: KeyDraft) => {
  const [accessKeyId, secretAccessKey, sessionToken] = [
    draft.accessKeyId,
    draft.secretAccessKey,
    draft.sessionToken,
  ].map((typed) => typed.trim()) as [string, string, string];
  const [badId, badSecret] = [wordFault(accessKeyId), wordFault(secretAccessKey)];
  const badToken = sessionToken === '' ? undefined : wordFault(sessionToken);
  const faults: KeyFaults = {
    ...(badId && { accessKeyId: badId }),
    ...(badSecret && { secretAccessKey: badSecret }),
    ...(badToken && { sessionToken: badToken }),
    ...passPhraseFaults(draft),
  };
  const key = { accessKeyId, secretAccessKey, ...(sessionToken !== '' && { sessionToken }) };
  return { key, faults };
};
