import { Kbd, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeSettings } from '../../../../lib/browser/settings/settings.ts';
import { Dialog } from '../../kit/dialogs/dialog.tsx';
import { PICTURE_KEYS, type PictureAction } from '../../pictures/tools/picture-keys.ts';
import { KEYS } from './keys.ts';
import css from './keys-dialog.module.css';

type Props = { readonly hasSingleKeys: boolean; readonly onClose: () => void };

const ON_CAPS: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ' ': 'Space',
  'Ctrl+a': 'Ctrl A',
  Escape: 'Esc',
  '-': '−',
};

const PICTURE_ACTIONS = Object.keys(PICTURE_KEYS) as PictureAction[];

/** Keys and what they do, as one entry of a list of terms. */
const KeyEntry = ({ keys, does }: { readonly keys: readonly string[]; readonly does: string }) => (
  <div>
    <dt>
      {keys.map((key) => (
        <Kbd key={key} size="xs">
          {ON_CAPS[key] ?? key}
        </Kbd>
      ))}
    </dt>
    <dd>{does}</dd>
  </div>
);

/**
 * The keyboard shortcuts of the list and of the pictures of an item, and a switch for those of a
 * single character (WCAG 2.1.4).
 */
export const KeysDialog = ({ hasSingleKeys, onClose }: Props) => {
  const { t } = useTranslation();
  return (
    <Dialog title={t('items.keys')} onClose={onClose}>
      <h3 className={css.part}>{t('items.keysOfList')}</h3>
      <dl className={css.keys}>
        {KEYS.map(({ action, keys }) => (
          <KeyEntry key={action} keys={keys} does={t(`items.key_${action}`)} />
        ))}
        <KeyEntry keys={['Shift ↓', 'Shift ↑']} does={t('items.key_extend')} />
        <KeyEntry keys={['Ctrl Z']} does={t('items.key_undo')} />
      </dl>
      <h3 className={css.part}>{t('items.keysOfPictures')}</h3>
      <dl className={css.keys}>
        {PICTURE_ACTIONS.map((action) => (
          <KeyEntry
            key={action}
            keys={PICTURE_KEYS[action].slice(0, 1)}
            does={t(`pictures.tool_${action}`)}
          />
        ))}
      </dl>
      <Switch
        mt={16}
        size="xs"
        label={t('items.singleKeys')}
        checked={hasSingleKeys}
        onChange={(event) => void changeSettings({ singleKeys: event.currentTarget.checked })}
      />
    </Dialog>
  );
};
