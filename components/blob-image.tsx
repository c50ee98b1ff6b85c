import { useObjectUrl } from './use-object-url.ts';

/** Shows a stored picture, or an empty box until there is one. */
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
