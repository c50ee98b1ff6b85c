import { ActionIcon } from '@mantine/core';
import { BinIcon } from './icons.tsx';

type Props = {
  /** The name of what it removes. */
  readonly name: string;
  readonly onRemove: () => void;
};

/** A button that removes something; the removal can be undone. */
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
