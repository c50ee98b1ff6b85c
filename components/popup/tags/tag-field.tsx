import './tag-field.css';
import { type KeyboardEvent, useState } from 'react';
import { TagList } from './tag-list.tsx';
import { TagPill } from './tag-pill.tsx';
import { useCompletion } from './use-completion.ts';

const SEPARATORS = /[,，；;、]/;

const tagsIn = (written: string): string[] =>
  written
    .split(SEPARATORS)
    .map((tag) => tag.trim())
    .filter(Boolean);

/** Empties the field, which is not drawn anew after a comma alone, and returns what it held. */
const takeOut = (field: HTMLInputElement): string => {
  const { value } = field;
  field.value = '';
  return value;
};

type Props = {
  readonly tags: readonly string[];
  readonly known: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
};

/**
 * A field for tags, each ended by Enter or a comma, completed from those in use. The tags always
 * stay on one line.
 */
export const TagField = ({ tags, known, onChange }: Props) => {
  const [text, setText] = useState('');
  const unused = known.filter((tag) => !tags.includes(tag));
  const { found, at, reached, show, move } = useCompletion(unused, text);
  const take = (fresh: readonly string[]) => {
    setText('');
    show(false);
    if (fresh.length > 0) onChange([...new Set([...tags, ...fresh])]);
  };
  const end = (written: string) => take(tagsIn(written));
  const hear = (field: HTMLInputElement, composing: boolean) => {
    if (SEPARATORS.test(field.value) && !composing) return end(takeOut(field));
    setText(field.value);
    show(field.value !== '');
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return; // Enter ends the composition of Chinese words first
    const keys: Record<string, () => void> = {
      Enter: () => (reached ? take([reached]) : end(text)),
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      ...(found.length > 0 ? { Escape: () => show(false) } : {}),
      ...(text === '' ? { Backspace: () => onChange(tags.slice(0, -1)) } : {}),
    };
    const answer = keys[event.key];
    if (!answer) return;
    event.preventDefault();
    answer();
  };
  return (
    <div className="popup-tag-field">
      <div className="popup-tags">
        {tags.map((tag) => (
          <TagPill
            key={tag}
            tag={tag}
            onRemove={() => onChange(tags.filter((one) => one !== tag))}
          />
        ))}
        <input
          id="tags"
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={found.length > 0}
          aria-controls="known-tags"
          aria-activedescendant={reached === undefined ? undefined : `known-tag-${at}`}
          value={text}
          onChange={({ currentTarget, nativeEvent }) =>
            hear(currentTarget, (nativeEvent as InputEvent).isComposing)
          }
          onKeyDown={press}
          onBlur={() => end(text)}
        />
      </div>
      <TagList tags={found} at={at} onChoose={(tag) => take([tag])} />
    </div>
  );
};
