import { useObjectUrl } from './use-object-url.ts';

/** Shows a stored picture; until there is one, a box with what stands in its place. */
export const BlobImage = ({
  blob,
  alt,
  standIn,
}: {
  readonly blob: Blob | undefined;
  readonly alt: string;
  /** Letters that are read out by what stands beside the picture. */
  readonly standIn?: string;
}) => {
  const url = useObjectUrl(blob);
  if (url) return <img src={url} alt={alt} />;
  return (
    <span className="popup-blank" aria-hidden>
      {standIn}
    </span>
  );
};
