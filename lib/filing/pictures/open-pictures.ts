import type { OpenPicture, PictureCodec } from './picture-codec.ts';

/** Decoded pictures are kept up to this many pixels, four bytes each. */
const MOST_PIXELS = 12_000_000;

/** Decoded pictures by key: those used last stay open while there is room. */
export type OpenPictures = {
  readonly get: (key: string, read: () => Promise<Blob>) => Promise<OpenPicture>;
  /** Closes the pictures used longest ago, until the others fit; call it when none is in use. */
  readonly settle: () => void;
  readonly release: () => void;
};

/** Decodes each picture once while it is needed, and never holds many at a time. */
export const createOpenPictures = (codec: Pick<PictureCodec, 'open'>): OpenPictures => {
  const open = new Map<string, OpenPicture>();
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
    get: async (key, read) => {
      const picture = open.get(key) ?? (await codec.open(await read()));
      open.delete(key);
      open.set(key, picture);
      return picture;
    },
    settle: () => close(MOST_PIXELS),
    release: () => close(-1),
  };
};
