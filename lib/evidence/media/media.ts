/** What an element of a page plays or shows. */
export type MediumKind = 'picture' | 'sound' | 'video';

/**
 * A picture, sound or video of a post as it stands in the page. `element` is its place: the names
 * of the elements around it from the document's root, each with its number among its like. `url` is
 * absolute; absent where a script gives the content piece by piece.
 */
export type PageMedium = {
  readonly kind: MediumKind;
  readonly element: string;
  readonly url?: string;
  readonly alt?: string;
  /** Its content is encrypted (W3C Encrypted Media Extensions). */
  readonly isProtected?: true;
};

/** Where a kept file of a post stood in the page; `claimedType` is what the server called it. */
export type MediumPlace = Pick<PageMedium, 'element' | 'alt'> & {
  readonly url: string;
  readonly claimedType?: string;
};

/**
 * Why there is no file of a picture, sound or video: `foreign`, of another site that the extension
 * may not ask; `local`, an address in this computer's network on a page from outside of it;
 * `stream`, given piece by piece by a script; `protected`, encrypted; `refused`, the server
 * answered with the status in `detail`; `unreachable`, no answer; `empty`; `too-large`;
 * `other-kind`, its first bytes are of the kind in `detail`; `time`, the limit of one capture;
 * `ended`, the capture was stopped or its page was gone; `unsaved`, the store had no room.
 */
export const MISSING_REASONS = [
  ...(['foreign', 'local', 'stream', 'protected', 'refused', 'unreachable', 'empty'] as const),
  ...(['too-large', 'other-kind', 'time', 'ended', 'unsaved'] as const),
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** A picture, sound or video of a post of which there is no file. */
export type MissingMedium = Pick<PageMedium, 'kind' | 'element' | 'url'> & {
  readonly why: MissingReason;
  readonly detail?: string;
};

/**
 * How many pictures, sounds and videos were found in the post, of how many the files were kept, and
 * which are missing. `unlisted`: how many came after the most that a capture keeps; they are
 * counted in `found` and in nothing else.
 */
export type MediaFacts = {
  readonly found: number;
  readonly kept: number;
  readonly missing: readonly MissingMedium[];
  readonly unlisted?: number;
};

/** The first pictures, sounds and videos of a post, and how many it has in all. */
export type PageMedia = { readonly found: number; readonly listed: readonly PageMedium[] };

/** Pictures that are drawn smaller than this both ways, in CSS pixels, are signs and not listed. */
export const LEAST_PICTURE = 32;

/** How many files of a post are kept at most, and how large one may be, in bytes. */
export type MediaLimits = { readonly mostFiles: number; readonly mostBytes: number };

/** The limits until a person chooses others. */
export const USUAL_MEDIA: MediaLimits = { mostFiles: 60, mostBytes: 100 * 2 ** 20 };

/** What the page answers for one file: its size and type, or why there is none. */
export type MediumAnswer =
  | { readonly bytes: number; readonly claimedType?: string; readonly status: number }
  | {
      readonly why: Extract<MissingReason, 'refused' | 'unreachable' | 'too-large'>;
      readonly detail?: string;
    };
