import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isProfile, PROFILES, type Profile } from '../../../../../lib/format/profile.ts';

type Props = {
  readonly value: Profile | undefined;
  readonly isRemembered: boolean;
  readonly onChange: (profile: Profile) => void;
};

/** Chooses for whom the package is, with what each profile leaves out. */
export const ProfileChoice = ({ value, isRemembered, onChange }: Props) => {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('exportChoice.profile')}
      description={t(isRemembered ? 'exportChoice.asLastTime' : 'exportChoice.firstTime')}
      value={value ?? null}
      onChange={(chosen) => isProfile(chosen) && onChange(chosen)}
    >
      <Stack gap="xs" mt="xs">
        {PROFILES.map((profile) => (
          <Radio
            key={profile}
            value={profile}
            label={t(`exportChoice.profile_${profile}`)}
            description={t(`exportChoice.leavesOut_${profile}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
};
