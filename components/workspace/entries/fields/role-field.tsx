import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ITEM_ROLES, type ItemRole } from '../../../../lib/evidence/item-role.ts';

type Props = Omit<NativeSelectProps, 'value' | 'onChange' | 'data'> & {
  readonly value: ItemRole | '';
  readonly onChange: (role: ItemRole | '') => void;
};

/** Chooses the role of an item in the matter, or none. */
export const RoleField = ({ onChange, ...rest }: Props) => {
  const { t } = useTranslation();
  return (
    <NativeSelect
      {...rest}
      label={t('entries.role')}
      onChange={(event) => onChange(event.currentTarget.value as ItemRole | '')}
      data={[
        { value: '', label: t('entries.noRole') },
        ...ITEM_ROLES.map((value) => ({ value, label: t(`terms.itemRole_${value}`) })),
      ]}
    />
  );
};
