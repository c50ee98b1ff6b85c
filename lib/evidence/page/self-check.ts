import type { Digest } from '../digest.ts';

/**
 * What the extension could find out about itself, the browser and the page's surroundings while it
 * captured. A member that could not be read is absent.
 */
export type SelfCheck = {
  /** How long the check took in the page, in milliseconds. */
  readonly tookMs?: number;
  /**
   * The digest of this build: SHA-256 over the lines that `sha256sum` prints for the files that
   * `files.txt` lists, in that order. Everyone can make it again from the published build.
   */
  readonly extensionDigest?: Digest;
  readonly privateMode?: boolean;
  /** Reading the proxy setting would need a permission that the extension does not ask for. */
  readonly proxy?: 'not-readable';
  /** No extension can read here whether a certificate warning was clicked away. */
  readonly certificate?: 'not-readable';
  /** Elements that load from an extension's address, and marks that known extensions leave. */
  readonly otherExtensions?: { readonly elements: number; readonly marks: readonly string[] };
  /**
   * `marked`: the browser says that it translates the page. `elements`: wrappers that translators
   * put around text. `languageDiffers`: the stated language is not the script of the text.
   */
  readonly translation?: {
    readonly marked: boolean;
    readonly elements: number;
    readonly languageDiffers: boolean;
  };
  /** Whether the page can be typed into like a document (`designMode`, `contenteditable`). */
  readonly editable?: boolean;
  /** Whether a program drives the browser (`navigator.webdriver`). */
  readonly automated?: boolean;
  readonly zoom?: number;
  /**
   * How much wider and higher the window is than the page in it, in pixels at 100 % zoom. Developer
   * tools that are docked make the difference large; tools in a window of their own leave no sign.
   */
  readonly aroundPage?: { readonly width: number; readonly height: number };
  readonly developerTools?: 'likely' | 'no-sign';
  /** The zones that the extension and the page see; emulation makes them differ. */
  readonly timeZone?: string;
  readonly pageTimeZone?: string;
  /**
   * How far the clock of the computer was set forward (back: negative) since the page was opened,
   * against the browser's own steady clock. A computer that slept shows as set forward.
   */
  readonly clockStepMs?: number;
  /** Room that the browser grants for evidence. */
  readonly freeBytes?: number;
};
