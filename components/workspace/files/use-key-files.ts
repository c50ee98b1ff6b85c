import { useEffect, useState } from 'react';
import { findKeys } from '../../../lib/secrets/find-keys.ts';

/** Bytes. A key in letters begins with a line that says so. */
const HEAD = 4096;
/** Containers of keys in bytes are known by their names alone. */
const KEY_NAME = /\.(?:p12|pfx|ppk|jks|keystore)$/iu;

const isKey = async (file: File): Promise<boolean> =>
  KEY_NAME.test(file.name) ||
  findKeys(await file.slice(0, HEAD).text()).some(({ kind }) => kind === 'private-key');

/** Which of some files look like a private key; one that cannot be read does not. */
export const useKeyFiles = (files: readonly File[]): ReadonlySet<File> => {
  const [found, setFound] = useState<ReadonlySet<File>>(new Set());
  useEffect(() => {
    let isGone = false;
    const look = async (file: File) => {
      const isFound = await isKey(file).catch(() => false);
      if (isFound && !isGone) setFound((before) => new Set(before).add(file));
    };
    for (const file of files) void look(file);
    return () => {
      isGone = true;
    };
  }, [files]);
  return found;
};
