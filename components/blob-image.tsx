import { useEffect, useState } from 'react';

/** A stored picture on screen; its object URL lives as long as it is shown. */
export const BlobImage = ({ blob, alt }: { readonly blob: Blob | undefined; readonly alt: string }) => {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!blob) return;
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url ? <img src={url} alt={alt} /> : <span className="popup-blank" />;
};
