/** Whether browsers draw a picture of this media type: not the HEIC of a phone, nor a TIFF. */
export const isDrawnPicture = (mediaType: string): boolean =>
  /^image\/(?:png|jpeg|gif|webp|avif)$/u.test(mediaType);
