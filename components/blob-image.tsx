import { useObjectUrl } from './use-object-url.ts';

/** A stored picture on screen, or its empty place while there is none. */
export const BlobImage = ({
  blob,
  alt,
}: {
  readonly blob: Blob | undefined;
  readonly alt: string;
}) => {
  const url = useObjectUrl(blob);
  return url ? <img src={url} alt={alt} /> : <span className="popup-blank" />;
};
