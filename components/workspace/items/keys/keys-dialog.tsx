import { Kbd, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeSettings } from '../../../../lib/browser/settings/settings.ts';
import { Dialog } from '../../kit/dialogs/dialog.tsx';
import { KEYS } from './keys.ts';
import css from './keys-dialog.module.css';

type Props = { readonly hasSingleKeys: boolean; readonly onClose: () => void };

const ON_CAPS: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ' ': 'Space',
  'Ctrl+a': 'Ctrl A',
  Escape: 'Esc',
};

/** The keyboard shortcuts of the list, and a switch for single-character ones (WCAG 2.1.4). */
export const KeysDialog = ({ hasSingleKeys, onClose }: Props) => {
  const { t } = useTranslation();
  return (
    <Dialog title={t('items.keys')} onClose={onClose}>
      <dl className={css.keys}>
        {KEYS.map(({ action, keys }) => (
          <div key={action}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key} size="xs">
                  {ON_CAPS[key] ?? key}
                </Kbd>
              ))}
            </dt>
            <dd>{t(`items.key_${action}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <Kbd size="xs">Shift ↓</Kbd>
            <Kbd size="xs">Shift ↑</Kbd>
          </dt>
          <dd>{t('items.key_extend')}</dd>
        </div>
        <div>
          <dt>
            <Kbd size="xs">Ctrl Z</Kbd>
          </dt>
          <dd>{t('items.key_undo')}</dd>
        </div>
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
