import { Button, Checkbox, Popover } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { COLUMNS } from './columns.tsx';

type Props = {
  readonly shown: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
  /** Whether the matter has several custodians. */
  readonly isShared: boolean;
};

/** Which columns the list has. */
export const ColumnMenu = ({ shown, onChange, isShared: hasOthers }: Props) => {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-xs" variant="default">
          {t('items.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('items.columns')} p={10}>
        {COLUMNS.filter(({ isShared }) => hasOthers || !isShared).map(({ name, label }) => (
          <Checkbox
            key={name}
            size="xs"
            py={3}
            label={t(label)}
            checked={shown.includes(name)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? [...shown, name]
                  : shown.filter((one) => one !== name),
              )
            }
          />
        ))}
      </Popover.Dropdown>
    </Popover>
  );
};
