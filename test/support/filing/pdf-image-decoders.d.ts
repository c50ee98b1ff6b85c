/** The library ships no types for its decoders of pictures. */
declare module 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs' {
  export class JpegImage {
    readonly width: number;
    readonly height: number;
    parse(jpeg: Uint8Array): void;
    getData(options: { width: number; height: number; forceRGB: true }): Uint8ClampedArray;
  }
}
