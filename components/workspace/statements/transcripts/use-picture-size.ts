import { useEffect, useState } from 'react';
import type { Size } from '../../../../lib/evidence/page/box.ts';

/**
 * The size of a picture as the browser shows it, in its own pixels: a photograph turned as it says.
 * Undefined until it is read, and of a picture that cannot be drawn.
 */
export const usePictureSize = (picture: Blob | undefined): Size | undefined => {
  const [known, setKnown] = useState<{ readonly of: Blob; readonly size: Size }>();
  useEffect(() => {
    if (!picture) return;
    let left = false;
    void createImageBitmap(picture)
      .then((bitmap) => {
        const { width, height } = bitmap;
        bitmap.close();
        if (!left) setKnown({ of: picture, size: { width, height } });
      })
      .catch(() => undefined);
    return () => {
      left = true;
    };
  }, [picture]);
  return known?.of === picture ? known?.size : undefined;
};
