import { type InputEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

const SEPARATORS = /[,，；;、]/;

type Props = {
  readonly tags: readonly string[];
  readonly known: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
};

/** Tags, each ended by Enter or a comma, completed by the browser's own list from those in use. It stays on one line. */
export const TagField = ({ tags, known, onChange }: Props) => {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const add = (written: string) => {
    const fresh = written
      .split(SEPARATORS)
      .map((tag) => tag.trim())
      .filter(Boolean);
    setText('');
    if (fresh.length > 0) onChange([...new Set([...tags, ...fresh])]);
  };
  const hear = ({ currentTarget: { value }, nativeEvent }: InputEvent<HTMLInputElement>) => {
    const { inputType, isComposing } = nativeEvent as globalThis.InputEvent;
    const ended = inputType === 'insertReplacementText' || SEPARATORS.test(value);
    if (ended && !isComposing) add(value);
    else setText(value);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return; // Enter ends the composition of Chinese words first
    if (event.key === 'Enter') {
      event.preventDefault();
      add(text);
    } else if (event.key === 'Backspace' && text === '') onChange(tags.slice(0, -1));
  };
  return (
    <div className="popup-tags">
      {tags.map((tag) => (
        <span className="popup-tag" key={tag}>
          <span title={tag}>{tag}</span>
          <button
            type="button"
            aria-label={t('popup.removeTag', { tag })}
            onClick={() => onChange(tags.filter((one) => one !== tag))}
          >
            ×
          </button>
        </span>
      ))}
      <input
        id="tags"
        list="known-tags"
        autoComplete="off"
        value={text}
        onInput={hear}
        onKeyDown={press}
        onBlur={() => add(text)}
      />
      <datalist id="known-tags">
        {known
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
};
