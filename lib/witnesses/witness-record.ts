import type { Digest } from '../evidence/digest.ts';
import type { ShownPage } from '../evidence/names/page-keys.ts';

/** A count as a page shows it; it is a number where the words could be read. */
export type RecordedCount = { readonly raw: string; readonly count?: number };

/** A time as a page states it, as far as two records are compared by it. */
export type RecordedTime = {
  readonly raw: string;
  readonly at?: string;
  readonly precision?: string;
  readonly span?: { readonly from: string; readonly until: string };
};

/** What is read of a sealed record, of this version or of a package that is verified. */
export type WitnessRecord = {
  readonly capturedAt: string;
  readonly custodian?: { readonly name: string; readonly organisation?: string };
  readonly matter: { readonly id: string };
  readonly page: ShownPage['page'];
  readonly post?: NonNullable<ShownPage['post']> & {
    readonly title?: string;
    readonly text?: string;
    readonly author?: { readonly name?: string; readonly handle?: string; readonly id?: string };
    readonly published?: RecordedTime;
    readonly edited?: RecordedTime;
    readonly engagement?: {
      readonly [M in 'views' | 'reposts' | 'comments' | 'likes']?: RecordedCount;
    };
  };
  readonly conditions?: { readonly privateMode?: unknown };
  readonly artifacts: readonly { readonly role: string; readonly digest: Digest }[];
};

/** A capture that may corroborate another. Of a redacted record nothing that it states is told. */
export type WitnessCapture = { readonly record: WitnessRecord; readonly isRedacted?: boolean };
