import type { CustodyLine } from '../evidence/custody.ts';
import type { Digest } from '../evidence/digest.ts';
import type { Instant } from '../evidence/matter.ts';
import type { IndexChain, LeftItem, WithheldItem } from '../format/package-index.ts';
import type { PackageLanguage, Profile } from '../format/profile.ts';
import type { ReportInput } from '../report/report-input.ts';
import type { Wordings } from './model/wordings.ts';

/**
 * What the token of a record's time-stamp states. `standing` is `known` where this software carries
 * the root of its authority, `unknown` where nobody but the token vouches for the authority, and
 * `invalid` where the token fails its checks. `authority` is a distinguished name.
 */
export type StampFacts = {
  readonly time?: Instant;
  readonly serial?: string;
  readonly authority?: string;
  readonly standing: 'known' | 'unknown' | 'invalid';
};

/** Another custodian of a shared matter, with the lines of that custodian's log as they go out. */
export type FiledChain = Omit<IndexChain, 'custody'> & { readonly lines: readonly CustodyLine[] };

/**
 * What the filed documents are made from: the matter as the profile and the person's choice let it
 * out, and nothing else. So no document can say what the package leaves out.
 */
export type FilingInput = Omit<ReportInput, 'verifyPage'> & {
  readonly profile: Profile;
  readonly language: PackageLanguage;
  readonly withheld: readonly WithheldItem[];
  readonly left?: readonly LeftItem[];
  readonly notChosen?: readonly number[];
  /** The log as it goes out, its sealed lines included. */
  readonly custody: readonly CustodyLine[];
  /** What goes out of the other custodians of a shared matter: their logs, and what is absent. */
  readonly chains?: readonly FiledChain[];
  /** The checked time-stamps of the records, by the id of the item; absent if none was checked. */
  readonly stamps?: ReadonlyMap<string, StampFacts>;
  /** The firm's own sentences in place of this program's. */
  readonly wordings?: Wordings;
  /** Names the build that exports, by the digest of its sources. */
  readonly build?: Digest;
};

/** The pages of `exhibits.pdf` that show an item, from 1, over all of its volumes. */
export type PageRange = { readonly first: number; readonly last: number; readonly file: string };

/** The first and the last Bates number of an item in the load file. */
export type BatesRange = { readonly first: string; readonly last: string };

/** What is known only once the exhibits and the load file are made; by the id of the item. */
export type FilingPlaces = {
  readonly pages: ReadonlyMap<string, PageRange>;
  readonly bates: ReadonlyMap<string, BatesRange>;
};
