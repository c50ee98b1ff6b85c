import { deflateSync } from 'fflate';
import type { Bytes } from '../../evidence/digest.ts';

/**
 * The bytes as a raw deflate stream (RFC 1951). The browser's own `CompressionStream` is faster,
 * but its output depends on browser and processor, and the same files are to make the same zip.
 */
export const deflate = (bytes: Bytes): Bytes => deflateSync(bytes) as Bytes;
