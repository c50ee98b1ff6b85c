import { Alert } from '@mantine/core';
import { useEffect, useRef } from 'react';

/** Why a form cannot be sent; comes into view, since a long form may be scrolled away from it. */
export const FormFault = ({ sentence }: { readonly sentence: string }) => {
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another reason is to be read too
  useEffect(() => {
    // Newer browsers return a promise, which React would call as the end of the effect.
    void place.current?.scrollIntoView({ block: 'center' });
  }, [sentence]);
  return (
    <Alert ref={place} color="red" variant="outline" role="alert" p="xs">
      {sentence}
    </Alert>
  );
};
