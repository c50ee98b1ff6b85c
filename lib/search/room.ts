/** Bytes that are read once and then held, while there is room. */
export type Held = {
  /** What is held, or is to be held from now on; `undefined` where there is no room for it. */
  get(): Promise<ArrayBuffer> | undefined;
  /** Gives the room back for good. */
  release(): void;
};

/** Memory of a fixed size, given to whoever asks first. */
export type Room = (bytes: number, read: () => Promise<ArrayBuffer>) => Held;

/** An empty room of so many bytes. */
export const buildRoom = (size: number): Room => {
  let free = size;
  return (bytes, read) => {
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
  };
};
