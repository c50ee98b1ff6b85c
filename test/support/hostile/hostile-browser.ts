import type { Page } from 'puppeteer-core';
import type { FilingPurpose } from '../../../lib/filing/filing-choice.ts';
import type { RecordingProxy } from './recording-proxy.ts';

/** A page, as much of it as a test of both browsers needs. */
export type OpenPage = Pick<Page, 'evaluate'> & { close(): Promise<void> };

/** A browser with the extension that asks for everything through the proxy, and is watched. */
export type HostileBrowser = {
  readonly proxy: RecordingProxy;
  /** A place of the workspace, such as `#/settings`. */
  readonly openWorkspace: (place: string) => Promise<OpenPage>;
  readonly open: (url: string) => Promise<OpenPage>;
  /**
   * Captures a page by the toolbar button, with a scope of the popup by its words; what the popup
   * said in the end.
   */
  readonly capture: (url: string, scope?: string) => Promise<string>;
  /** Exports a matter from its page, with the documents of a purpose; the path of the zip. */
  readonly exportFor: (matterId: string, purpose: FilingPurpose) => Promise<string>;
  /** Gives a package to a page that verifies, and waits until it has judged it. */
  readonly verify: (url: string, zip: string) => Promise<string>;
  /** Scripts that ran, or that only a content policy stopped, since the last call. */
  readonly heard: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

/** The verdict, once verify.html or the workspace says one; runs in the page. */
export const readVerdict = (): string =>
  /^(?:Intact|Not intact)\b.*$/mu.exec(document.body.innerText)?.[0] ?? '';
