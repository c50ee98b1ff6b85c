import { type Browser, browser } from 'wxt/browser';

/** What starting and following a download needs of the browser; a test passes its own. */
export type DownloadSeam = {
  readonly downloads: Pick<
    typeof Browser.downloads,
    'download' | 'search' | 'cancel' | 'onCreated' | 'onChanged' | 'onErased'
  >;
  readonly clickLink: (url: string, name: string) => void;
  /** Whether the browser starts a download for a click on a link, without asking the person. */
  readonly allowsLink: () => boolean;
};

/** Both kinds of press that make Chromium forget the link download before them. */
const PRESSES = ['pointerdown', 'keydown'] as const;
let isLinkSpent = false;

/**
 * Chromium lets a page start one download by itself and holds the next one back until the person
 * has pressed something in the page.
 */
const spendLink = (): void => {
  isLinkSpent = true;
  const restore = ({ isTrusted }: Event): void => {
    if (!isTrusted) return;
    isLinkSpent = false;
    for (const type of PRESSES) removeEventListener(type, restore, true);
  };
  for (const type of PRESSES) addEventListener(type, restore, true);
};

/** The browser itself. In Firefox, only the API says that the person closed the save dialog. */
export const browserDownloads = (): DownloadSeam => ({
  downloads: browser.downloads,
  clickLink(url, name) {
    spendLink();
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
  },
  allowsLink: () => !isLinkSpent && location.protocol === 'chrome-extension:',
});

const startByLink = (
  url: string,
  name: string,
  { downloads, clickLink }: DownloadSeam,
): Promise<number> =>
  new Promise((started) => {
    const onCreated = (item: Browser.downloads.DownloadItem): void => {
      if (item.url !== url) return;
      downloads.onCreated.removeListener(onCreated);
      started(item.id);
    };
    downloads.onCreated.addListener(onCreated);
    clickLink(url, name);
  });

/**
 * Starts exactly one download and returns its id, however long the browser or the person takes: the
 * way is chosen beforehand, and nothing is started again. A link is preferred where the browser
 * allows it, because `downloads.download` loses the file's name where another program has taken
 * over the browser's downloads (DevTools, a download manager).
 */
export const startDownload = (url: string, name: string, seam: DownloadSeam): Promise<number> =>
  seam.allowsLink()
    ? startByLink(url, name, seam)
    : seam.downloads.download({ url, filename: name, conflictAction: 'uniquify' });
