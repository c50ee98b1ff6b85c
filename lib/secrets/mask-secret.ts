import type { Secret } from './secret.ts';

const HIDDEN = '••••';
/** Of a long value this many characters at its beginning are shown, so that it can be found. */
const SHOWN = 4;
/** A shorter value is hidden whole. */
const LONG = 12;

const maskAddress = (address: string): string =>
  address.replace(/^(.).*@/, (_, first: string) => `${first}${HIDDEN}@`);

const maskValue = ({ kind, value }: Secret): string => {
  if (kind === 'password') return HIDDEN;
  if (kind === 'e-mail') return maskAddress(value);
  if (kind === 'telephone') return `${HIDDEN}${value.slice(-2)}`;
  return value.length < LONG ? HIDDEN : `${value.slice(0, SHOWN)}${HIDDEN}`;
};

/** A secret as it may be shown on a screen: its name, and its value for the most part hidden. */
export const maskSecret = (secret: Secret): string =>
  secret.name ? `${secret.name}: ${maskValue(secret)}` : maskValue(secret);
