import './tag-list.css';
import { useTranslation } from 'react-i18next';

type Props = {
  readonly tags: readonly string[];
  readonly at: number;
  readonly onChoose: (tag: string) => void;
};

/**
 * The tags in use that complete the typed text; the list overlays what is below, so that nothing
 * moves.
 */
export const TagList = ({ tags, at, onChoose }: Props) => {
  const { t } = useTranslation();
  if (tags.length === 0) return null;
  return (
    <div className="popup-list" role="listbox" id="known-tags" aria-label={t('popup.tags')}>
      {tags.map((tag, index) => (
        <div
          role="option"
          key={tag}
          id={`known-tag-${index}`}
          tabIndex={-1}
          aria-selected={index === at}
          title={tag}
          onPointerDown={(event) => {
            // the field keeps the focus: losing it would end the tag that is being typed
            event.preventDefault();
            onChoose(tag);
          }}
        >
          {tag}
        </div>
      ))}
    </div>
  );
};
