import { TagsInput, type TagsInputProps } from '@mantine/core';
import { listTags } from '../../../../lib/store/items/items.ts';
import { useLive } from '../../../use-live.ts';

type Props = Omit<TagsInputProps, 'value' | 'onChange' | 'data'> & {
  readonly value: readonly string[];
  readonly onChange: (tags: string[]) => void;
  /** The typed text that is not a tag yet. */
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
};

/**
 * A field for tags, completed from those in use. The list overlays what is below, so it opens only
 * while a tag is typed.
 */
export const TagsField = ({ value, typed, onTyped, ...rest }: Props) => {
  const known = useLive(() => listTags()) ?? [];
  return (
    <TagsInput
      {...rest}
      value={[...value]}
      data={known}
      searchValue={typed}
      onSearchChange={onTyped}
      dropdownOpened={typed.trim() !== ''}
      // So many tags that they would push all else out of view scroll by themselves.
      styles={{ input: { maxHeight: 180, overflowY: 'auto' } }}
      splitChars={[',', '，', '；', ';', '、']}
    />
  );
};
