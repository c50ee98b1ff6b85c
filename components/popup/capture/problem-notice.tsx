/** Why something could not be done, read aloud at once. */
export const Trouble = ({
  title,
  sentence,
}: {
  readonly title?: string;
  readonly sentence: string;
}) => (
  <div className="popup-trouble" role="alert">
    {title && <strong>{title}</strong>}
    <p>{sentence}</p>
  </div>
);
