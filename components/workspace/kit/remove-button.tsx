import { ActionIcon } from '@mantine/core';
import { BinIcon } from './icons.tsx';

type Props = {
  /** What it takes out, in words. */
  readonly name: string;
  readonly onRemove: () => void;
};

/** Takes something out that can be brought back. */
export const RemoveButton = ({ name, onRemove }: Props) => (
  <ActionIcon
    variant="subtle"
    color="gray"
    size="sm"
    aria-label={name}
    title={name}
    onClick={onRemove}
  >
    <BinIcon />
  </ActionIcon>
);
