import './tag-pill.css';
import { useTranslation } from 'react-i18next';

/** A chosen tag, with a button that removes it. */
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
