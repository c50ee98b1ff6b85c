import { digestNow } from '../../../lib/evidence/digest.ts';
import type { Bag } from '../../../lib/verify/bag.ts';

/** A bag of these texts by path, as the verifier reads one; `undefined` was not kept in memory. */
export const bagOf = (
  texts: { readonly [path: string]: string | Uint8Array<ArrayBuffer> | undefined },
  rest: Partial<Bag> = {},
): Bag => ({
  ...{ folder: 'bag', outside: [], litter: [] },
  files: new Map(
    Object.entries(texts).map(([path, text]) => {
      if (text === undefined) return [path, { path, size: 9 }];
      const content = typeof text === 'string' ? new TextEncoder().encode(text) : text;
      return [path, { path, size: content.length, content, digest: digestNow(content) }];
    }),
  ),
  ...rest,
});

/** Findings in short: their codes with what they concern. */
export const briefly = (
  findings: readonly { readonly code: string; readonly path?: string }[],
): readonly string[] => findings.map(({ code, path = '' }) => `${code} ${path}`.trim());
