/**
 * What a secret is. `e-mail` and `telephone` are an address or a number that stands where pages
 * name the person logged in; whose it really is cannot be known.
 */
export const SECRET_KINDS = [
  'password',
  'private-key',
  'authorization',
  'cookie',
  'session-id',
  'token',
  'csrf',
  'api-key',
  'hidden-input',
  'e-mail',
  'telephone',
] as const;
export type SecretKind = (typeof SECRET_KINDS)[number];

/** One secret in a text: its kind, the name it stands under where it has one, and its value. */
export type Secret = {
  readonly kind: SecretKind;
  readonly name?: string;
  readonly value: string;
};

/**
 * The secrets of one kind in one file. `where` are the first different ones, masked; `count` is
 * how many times any of them occurs.
 */
export type SecretFinding = {
  readonly path: string;
  readonly kind: SecretKind;
  readonly where: readonly string[];
  readonly count: number;
};
