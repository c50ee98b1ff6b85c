import './problem-notice.css';
/** Says why something failed; screen readers announce it at once. */
export const ProblemNotice = ({
  title,
  sentence,
}: {
  readonly title?: string;
  readonly sentence: string;
}) => (
  <div className="popup-failure" role="alert">
    {title && <strong>{title}</strong>}
    <p>{sentence}</p>
  </div>
);
