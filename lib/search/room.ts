/** Bytes that are read once and then held, while there is room. */
export type Held = {
  /** What is held, or is to be held from now on; `undefined` where there is no room for it. */
  get(): Promise<ArrayBuffer> | undefined;
  /** Gives the room back for good. */
  release(): void;
};

/** Memory of a fixed size, given to whoever asks first, and a buffer for what has no room. */
export type Room = {
  readonly hold: (bytes: number, read: () => Promise<ArrayBuffer>) => Held;
  /**
   * Lends a buffer of so many bytes or more, the same one again once it was given back: what is
   * read into new ones would lie in memory until the browser collects it.
   */
  readonly lend: (bytes: number) => ArrayBuffer;
  readonly giveBack: (buffer: ArrayBuffer) => void;
};

/** An empty room of so many bytes. */
export const buildRoom = (size: number): Room => {
  let free = size;
  let spare: ArrayBuffer | undefined;
  return {
    hold: (bytes, read) => {
      let held: Promise<ArrayBuffer> | undefined;
      let isOver = false;
      return {
        get: () => {
          if (!held && !isOver && bytes <= free) {
            free -= bytes;
            held = read();
          }
          return held;
        },
        release: () => {
          if (held) free += bytes;
          held = undefined;
          isOver = true;
        },
      };
    },
    lend: (bytes) => {
      const lent = spare && spare.byteLength >= bytes ? spare : new ArrayBuffer(bytes);
      spare = undefined;
      return lent;
    },
    giveBack: (buffer) => {
      spare = buffer;
    },
  };
};
