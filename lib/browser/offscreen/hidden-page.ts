import { browser } from 'wxt/browser';

type Offscreen = {
  createDocument(options: {
    readonly url: string;
    readonly reasons: readonly string[];
    readonly justification: string;
  }): Promise<void>;
  closeDocument(): Promise<void>;
};

const offscreen = (): Offscreen | undefined =>
  (browser as unknown as { readonly offscreen?: Offscreen }).offscreen;

/**
 * Whether the background needs a page of its own for what it cannot do: Chromium's can start no
 * worker, record nothing, and is ended in a long upload.
 */
export const hasHiddenPage = (): boolean => offscreen() !== undefined;

/** What uses the page now: it is closed after the last. An extension has one such page at most. */
let users = 0;

const openPage = async (): Promise<void> => {
  await offscreen()
    ?.createDocument({
      url: '/reader.html',
      reasons: ['WORKERS', 'USER_MEDIA'],
      justification:
        'Reads the text of a PDF in a worker, records a tab and uploads large files, ' +
        'which a service worker cannot',
    })
    .catch((error: Error) => {
      if (!/single offscreen/iu.test(error.message)) throw error;
    });
};

/** Background: keeps the page that nobody sees open while this work is done. */
export const withHiddenPage = async <T>(work: () => Promise<T>): Promise<T> => {
  users += 1;
  try {
    await openPage();
    return await work();
  } finally {
    users -= 1;
    if (users === 0)
      await offscreen()
        ?.closeDocument()
        .catch(() => {});
  }
};
