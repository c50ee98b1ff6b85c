import type { OpenPicture, PictureCodec } from './picture-codec.ts';

/**
 * Decoded pictures are kept up to this many pixels, four bytes each: six screens of a usual page,
 * which are read when the page is laid out and drawn afterwards, are decoded once.
 */
const MOST_PIXELS = 6_200_000;

/** Decoded pictures by key: those used last stay open while there is room. */
export type OpenPictures = {
  /** Begins to decode a picture that is wanted next; whether that fails, `get` tells. */
  readonly prefetch: (key: string, read: () => Promise<Blob>) => void;
  readonly get: (key: string, read: () => Promise<Blob>) => Promise<OpenPicture>;
  /** Closes the pictures used longest ago, until the others fit; call it when none is in use. */
  readonly settle: () => void;
  readonly release: () => void;
};

/** Decodes each picture once while it is needed, and never holds many at a time. */
export const createOpenPictures = (codec: Pick<PictureCodec, 'open'>): OpenPictures => {
  const open = new Map<string, OpenPicture>();
  const coming = new Map<string, Promise<OpenPicture>>();
  const decode = async (read: () => Promise<Blob>) => codec.open(await read());
  const close = (most: number): void => {
    let pixels = [...open.values()].reduce((sum, { width, height }) => sum + width * height, 0);
    for (const [key, picture] of open) {
      if (pixels <= most) return;
      pixels -= picture.width * picture.height;
      picture.close();
      open.delete(key);
    }
  };
  return {
    prefetch: (key, read) => {
      if (open.has(key) || coming.has(key)) return;
      const decoded = decode(read);
      decoded.catch(() => {});
      coming.set(key, decoded);
    },
    get: async (key, read) => {
      const begun = coming.get(key);
      coming.delete(key);
      const picture = open.get(key) ?? (await (begun ?? decode(read)));
      open.delete(key);
      open.set(key, picture);
      return picture;
    },
    settle: () => close(MOST_PIXELS),
    release: () => {
      close(-1);
      for (const decoded of coming.values())
        decoded.then(
          (picture) => picture.close(),
          () => {},
        );
      coming.clear();
    },
  };
};
