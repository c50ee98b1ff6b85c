import type { Bytes } from '../../../../lib/evidence/digest.ts';

/** The bytes of a chosen file. */
export const readFile = async (file: Blob): Promise<Bytes> =>
  new Uint8Array(await file.arrayBuffer());
