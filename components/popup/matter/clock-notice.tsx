import './clock-notice.css';
import { useClockBehind } from '../../use-clock-behind.ts';

/** Says before a capture that the clock is behind the last use of the matter. */
export const ClockNotice = ({ usedAt }: { readonly usedAt: string | undefined }) => {
  const said = useClockBehind(usedAt);
  if (said === undefined) return null;
  return (
    <p className="popup-clock" role="alert">
      {said}
    </p>
  );
};
