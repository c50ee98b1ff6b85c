import './problem-notice.css';
import { useEffect, useRef } from 'react';

/**
 * Says why something failed, and comes into view, since a form can be scrolled away from it; screen
 * readers announce it at once.
 */
export const ProblemNotice = ({
  title,
  sentence,
}: {
  readonly title?: string;
  readonly sentence: string;
}) => {
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another reason is to be read too
  useEffect(() => {
    // Newer browsers return a promise, which React would call as the end of the effect.
    void place.current?.scrollIntoView({ block: 'nearest' });
  }, [sentence]);
  return (
    <div ref={place} className="popup-failure" role="alert">
      {title && <strong>{title}</strong>}
      <p>{sentence}</p>
    </div>
  );
};
