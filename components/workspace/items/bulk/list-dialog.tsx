import { KeysDialog } from '../keys/keys-dialog.tsx';
import { BULK_DIALOGS, type BulkAction } from './bulk-bar.tsx';
import type { BulkProps } from './bulk-props.ts';

type Props = BulkProps & {
  readonly name: BulkAction | 'keys' | undefined;
  readonly hasSingleKeys: boolean;
};

/** The dialog that is open over the list: what is done to the chosen items, or the list of keys. */
export const ListDialog = ({ name, hasSingleKeys, ...props }: Props) => {
  if (!name) return null;
  if (name === 'keys') return <KeysDialog hasSingleKeys={hasSingleKeys} onClose={props.onClose} />;
  const Bulk = BULK_DIALOGS[name];
  return <Bulk {...props} />;
};
