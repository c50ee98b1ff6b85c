import { JpegImage } from 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs';

/** Decodes a JPEG by the library that shows PDFs: three bytes a pixel, red, green and blue. */
export const readJpeg = (jpeg: Uint8Array) => {
  const image = new JpegImage();
  image.parse(jpeg.slice());
  const { width, height } = image;
  return { width, height, pixels: image.getData({ width, height, forceRGB: true }) };
};
