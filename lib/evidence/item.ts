import type { Digest } from './digest.ts';
import type { Custodian, Instant } from './matter.ts';
import type { Scope } from './page/scope.ts';
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
  | 'post-text';

/**
 * One captured file of an item. `path` is inside the item's folder; `offset` is in CSS pixels from
 * the page's origin.
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
};

/**
 * A time as a page shows it: `raw` verbatim; `at` only if an instant can be read from it, to the
 * given `precision`.
 */
export type StatedTime = {
  readonly raw: string;
  readonly at?: Instant;
  readonly precision?: 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';
  readonly assumedTimeZone?: string;
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

export type PostKind = 'post' | 'comment' | 'article' | 'profile' | 'listing' | 'alert' | 'page';

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
  readonly secure?: boolean;
  readonly loadedAt?: Instant;
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
 * Facts that help to judge whether the page was altered before the capture. `inputEventsBefore` is
 * the number of key presses, clicks, touches, pastes and drops since the page loaded (Event Timing,
 * `performance.eventCounts`).
 */
export type Conditions = {
  readonly scope?: Scope;
  readonly freshLoad?: boolean;
  readonly sinceLoadMs?: number;
  readonly inputEventsBefore?: number;
  readonly translated?: boolean;
  readonly privateMode?: boolean;
  readonly unsavedForm?: boolean;
  readonly extensionElements?: number;
  readonly secondLook?: {
    readonly fetchedAt: Instant;
    readonly status: number;
    readonly textContainment?: number;
  };
};

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
    /**
     * The server's `Date` header in the second look; `skewMs`: how far this clock is ahead of it.
     */
    readonly serverDate?: Instant;
    readonly skewMs?: number;
  };
  readonly page: PageFacts;
  readonly post?: Post;
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
