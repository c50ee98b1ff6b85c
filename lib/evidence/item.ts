import type { Digest } from './digest.ts';
import type { FileFacts, FileSource } from './file/file-facts.ts';
import type { Custodian, Instant } from './matter.ts';
import type { MediumPlace } from './media/media.ts';
import type { RecordingFacts } from './media/recording.ts';
import type { Box } from './page/box.ts';
import type { Conditions } from './page/conditions.ts';
import type { Problem } from './problem.ts';

/** What a captured file is (package-format.md, "Artifact roles"). */
export type ArtifactRole =
  | 'viewport'
  | 'page-segment'
  | 'post'
  | 'render'
  | 'dom'
  | 'mhtml'
  | 'response'
  | 'text'
  | 'post-text'
  | 'post-recognised'
  | 'comments'
  | 'media'
  | 'recording'
  | 'before-reload'
  | 'unopened'
  | 'file';

/**
 * One captured file of an item. `path` is inside the item's folder. `offset` is where the top left
 * corner of a picture lies, in CSS pixels from the left and top of the page as it was laid out when
 * its pictures began: where the page moved meanwhile, `offset` follows its content.
 */
export type Artifact = {
  readonly path: string;
  readonly role: ArtifactRole;
  readonly mediaType: string;
  readonly bytes: number;
  readonly digest: Digest;
  readonly method: string;
  readonly at: Instant;
  readonly pixels?: { readonly width: number; readonly height: number };
  readonly offset?: { readonly x: number; readonly y: number };
  /**
   * The part of the picture that shows the page, in its pixels: the rest is scroll bars. `offset`
   * is that part's. Absent where the whole picture shows the page.
   */
  readonly usable?: Box;
  /** Pixels a CSS pixel, where it is not the record's `devicePixelRatio`. */
  readonly scale?: number;
  /** The index in `conditions.coverage.areas` of the part of the page that the picture is of. */
  readonly area?: number;
  /** Of the role `media` alone: where it stood in the page. */
  readonly medium?: MediumPlace;
  /** Of the role `recording` alone; `at` is its beginning. */
  readonly recording?: RecordingFacts;
};

/** Where a stated time was read. */
export type TimeSource = 'shown text' | 'attribute' | 'embedded data' | 'address';

/**
 * A time as a page states it: `raw` holds the words of its source, whole; `at` only if an instant
 * can be read from them, to the given `precision`. `shown` is what the page shows for the same
 * time, where that is another source. Old records have no `source`.
 *
 * Words that are counted back ("3 hours ago", "yesterday") have `countedFrom`: the instant `at` was
 * counted from, which is the start of the page's navigation, or the date of an archive's copy.
 * `span` is then all that the words can mean: `from` is inclusive, `until` exclusive.
 */
export type StatedTime = {
  readonly raw: string;
  readonly source?: TimeSource;
  readonly shown?: string;
  readonly at?: Instant;
  readonly precision?: 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';
  readonly assumedTimeZone?: string;
  readonly countedFrom?: Instant;
  readonly span?: { readonly from: Instant; readonly until: Instant };
};

/** A count as a page shows it ("1.2万"), and as a number if it can be parsed. */
export type StatedCount = { readonly raw: string; readonly count?: number };

/** Who wrote a post, as the page states it. */
export type Author = {
  readonly name?: string;
  readonly handle?: string;
  readonly id?: string;
  readonly url?: string;
};

/** A company-data platform's warning message. */
export type AlertFields = {
  readonly publisher?: string;
  readonly subject?: string;
  readonly subjectId?: string;
  readonly riskLabel?: string;
  readonly allegedFact?: string;
  readonly eventDate?: StatedTime;
  readonly pushedAt?: StatedTime;
  readonly channel?: string;
  readonly scope?: string;
};

export type PostKind =
  | 'post'
  | 'comment'
  | 'article'
  | 'profile'
  | 'listing'
  | 'alert'
  | 'page'
  | 'file';

/** Who wrote what, when, as a recogniser read it from the page; what it did not find is absent. */
export type Post = {
  readonly kind: PostKind;
  readonly platform?: string;
  readonly id?: string;
  readonly url?: string;
  readonly title?: string;
  readonly text?: string;
  readonly author?: Author;
  readonly published?: StatedTime;
  readonly edited?: StatedTime;
  readonly repostOf?: { readonly url?: string; readonly text?: string; readonly author?: Author };
  readonly engagement?: {
    readonly views?: StatedCount;
    readonly reposts?: StatedCount;
    readonly comments?: StatedCount;
    readonly likes?: StatedCount;
  };
  readonly alert?: AlertFields;
  readonly recognisedBy: string;
};

/** The page as the browser and its document describe it. */
export type PageFacts = {
  readonly url: string;
  readonly canonicalUrl?: string;
  readonly title?: string;
  readonly language?: string;
  readonly referrer?: string;
  readonly characterSet?: string;
  /** Only in old records: whether the address is https. It says nothing of the certificate. */
  readonly secure?: boolean;
  /** When the navigation to the page began. */
  readonly navigatedAt?: Instant;
  /** The end of the load event; in old records, without `navigatedAt`, the start of navigation. */
  readonly loadedAt?: Instant;
  /** When the text and the document were read. */
  readonly observedAt?: Instant;
  readonly status?: number;
  readonly protocol?: string;
  readonly redirects?: number;
  readonly headers?: { readonly [name: string]: string };
  readonly openGraph?: { readonly [property: string]: string };
};

/** The machine and browser that the capture was made with. Sizes are CSS pixels. */
export type Environment = {
  readonly extension: string;
  readonly browser?: string;
  readonly platform?: string;
  readonly userAgent: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly devicePixelRatio?: number;
  readonly zoom?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly languages: readonly string[];
};

/** One step of a capture: a screenshot, a retry, a change made to the page. */
export type MethodStep = {
  readonly step: string;
  readonly by: string;
  readonly at: Instant;
  readonly tookMs?: number;
  readonly detail?: string;
};

/**
 * How far this computer's clock was ahead of a source (behind: negative): between `minMs` and
 * `maxMs` milliseconds, if the source was right.
 */
export type ClockSkew = { readonly minMs: number; readonly maxMs: number; readonly source: string };

/** `record.json`: what is sealed (package-format.md). Written once, as canonical JSON. */
export type ItemRecord = {
  readonly format: 'matterproof-record/1';
  readonly id: string;
  readonly status: 'complete' | 'partial';
  readonly problems: readonly Problem[];
  readonly capturedAt: Instant;
  readonly sealedAt: Instant;
  readonly clock: {
    readonly timeZone: string;
    readonly utcOffsetMinutes: number;
    /** The server's `Date` header in the second look, which states whole seconds. */
    readonly serverDate?: Instant;
    readonly skew?: ClockSkew;
    /** Only in old records: a single number where the header allows an interval alone. */
    readonly skewMs?: number;
  };
  readonly page: PageFacts;
  readonly post?: Post;
  /** Only in the record of a file that a person added; its kind is `file`. */
  readonly file?: FileFacts;
  readonly source?: FileSource;
  readonly selection?: {
    readonly exact: string;
    readonly prefix?: string;
    readonly suffix?: string;
  };
  readonly conditions: Conditions;
  readonly environment: Environment;
  readonly custodian: Custodian;
  readonly method: readonly MethodStep[];
  readonly artifacts: readonly Artifact[];
  readonly matter: { readonly id: string; readonly sequence: number; readonly previous?: Digest };
};
