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

/** An event of the browser's downloads is not waited for alone: the list is read this often too. */
const LOOK_MS = 500;

/** Calls `look` twice a second until the returned function is called. A failed look is repeated. */
export const lookRepeatedly = (look: () => Promise<void>): (() => void) => {
  const timer = setInterval(() => void look().catch(() => {}), LOOK_MS);
  return () => clearInterval(timer);
};

/**
 * The id of the download that the link has started. The browser registers a listener in another
 * process while the click is already under way, so on a busy machine the event can come first.
 */
const startByLink = async (
  url: string,
  name: string,
  { downloads, clickLink }: DownloadSeam,
): Promise<number> => {
  const started = Promise.withResolvers<number>();
  const onCreated = (item: Browser.downloads.DownloadItem): void => {
    if (item.url === url) started.resolve(item.id);
  };
  downloads.onCreated.addListener(onCreated);
  const stopLooking = lookRepeatedly(async () => {
    for (const item of await downloads.search({ orderBy: ['-startTime'], limit: 20 }))
      onCreated(item);
  });
  try {
    clickLink(url, name);
    return await started.promise;
  } finally {
    stopLooking();
    downloads.onCreated.removeListener(onCreated);
  }
};

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
