import type { Instant } from '../matter.ts';
import type { MediaFacts } from '../media/media.ts';
import type { Coverage } from './coverage.ts';
import type { ForeignFrame } from './foreign-frame.ts';
import type { Scope } from './scope.ts';
import type { SelfCheck } from './self-check.ts';

/** Characters that went and came between two readings of the same text. */
export type TextChange = {
  readonly gone: number;
  readonly came: number;
  /** Present where nothing but digits changed, as in a counter. */
  readonly onlyDigits?: true;
};

/**
 * How the captured text differs from the answer to a second request. White space and invisible
 * format characters are ignored. Records of before have `textContainment` alone: the rounded share
 * of the captured text that the answer contains.
 */
export type SecondLookFacts = {
  readonly fetchedAt: Instant;
  readonly status: number;
  /** Which text was compared: the post's, or the whole page's where no post was recognised. */
  readonly compared?: 'post' | 'page';
  /** Where the answer holds it: in its markup, or in the data of its scripts. */
  readonly against?: 'markup' | 'embedded data';
  readonly charactersCompared?: number;
  /** Characters of the captured text that the answer does not have. */
  readonly charactersAdded?: number;
  /** Characters that the answer has within that text and that the captured text does not have. */
  readonly charactersOfPostMissing?: number;
  /**
   * Whether the beginning and the end of that text are known in the answer, so that words missing
   * there are counted too.
   */
  readonly areEndsCounted?: boolean;
  /** False where the texts differ so much that the two numbers are upper limits. */
  readonly isExact?: boolean;
  readonly ignored?: readonly string[];
  readonly textContainment?: number;
};

/** Facts that help to judge whether the page was altered before or during the capture. */
export type Conditions = {
  readonly scope?: Scope;
  /** Whether the page was loaded anew after Capture was pressed. */
  readonly freshLoad?: boolean;
  /** From the end of the page's load event; in records without `navigatedAt`, from navigation. */
  readonly sinceLoadMs?: number;
  /** Key presses, clicks, touches and the like since the page was opened; one click counts once. */
  readonly inputsBefore?: number;
  /** Only in old records: events that inputs caused; one click counts three times. */
  readonly inputEventsBefore?: number;
  readonly translated?: boolean;
  readonly privateMode?: boolean;
  readonly unsavedForm?: boolean;
  readonly extensionElements?: number;
  /** Whether the page came from this computer, a private network or a reserved name. */
  readonly local?: boolean;
  /** The host of the web archive or cache that showed the page. */
  readonly archive?: string;
  /**
   * How the texts changed between their reading and the last picture; absent where they did not.
   */
  readonly changedWhileShot?: { readonly post?: TextChange; readonly page?: TextChange };
  /** How much of the page the pictures show; absent in old records and without page segments. */
  readonly coverage?: Coverage;
  /** Frames of other sites whose words were not read: the pictures alone show them. */
  readonly unreadFrames?: readonly ForeignFrame[];
  /** The pictures, sounds and videos of the post; absent where it has none. */
  readonly media?: MediaFacts;
  readonly secondLook?: SecondLookFacts;
  readonly selfCheck?: SelfCheck;
};
