import { useTranslation } from 'react-i18next';

/** A tag that was given, and the way to take it back. */
export const TagPill = ({
  tag,
  onRemove,
}: {
  readonly tag: string;
  readonly onRemove: () => void;
}) => {
  const { t } = useTranslation();
  return (
    <span className="popup-tag">
      <span title={tag}>{tag}</span>
      <button type="button" aria-label={t('popup.removeTag', { tag })} onClick={onRemove}>
        ×
      </button>
    </span>
  );
};
