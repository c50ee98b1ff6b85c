import { Alert } from '@mantine/core';
import { useClockBehind } from '../../../use-clock-behind.ts';

/** Says that the clock is behind the last use of the matter that is shown. */
export const ClockNotice = ({ usedAt }: { readonly usedAt: string | undefined }) => {
  const said = useClockBehind(usedAt);
  if (said === undefined) return null;
  return (
    <Alert
      color="orange"
      variant="outline"
      role="alert"
      m="8px 20px"
      bg="var(--mantine-color-body)"
    >
      {said}
    </Alert>
  );
};
