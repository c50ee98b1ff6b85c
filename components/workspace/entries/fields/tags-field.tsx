import { TagsInput, type TagsInputProps } from '@mantine/core';
import { listTags } from '../../../../lib/store/items/items.ts';
import { useLive } from '../../../use-live.ts';

type Props = Omit<TagsInputProps, 'value' | 'onChange' | 'data'> & {
  readonly value: readonly string[];
  readonly onChange: (tags: string[]) => void;
  /** The tag that is being typed, which is none yet. */
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
};

/**
 * Tags, completed from those in use. Its list lies over what is below it, so that it opens only
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
      splitChars={[',', '，', '；', ';', '、']}
    />
  );
};
