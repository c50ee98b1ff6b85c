import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OWN_ZONE, useCaseZone } from '../../../case-zone.tsx';
import { zoneInWords } from '../../../zone-names.ts';

type Props = {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  /** An option before the zones, for none chosen; its value is empty. */
  readonly none?: string;
  readonly onChange: (timeZone: string) => void;
};

/**
 * Chooses a time zone. The zones that a person most likely means come first, named in the language
 * of the screen: the one chosen, the matter's, this computer's, China's and UTC.
 */
export const ZoneSelect = ({ label, description, value, none, onChange }: Props) => {
  const { language } = useTranslation().i18n;
  const caseZone = useCaseZone();
  const [first] = useState(() => [
    ...new Set([value, caseZone, OWN_ZONE, 'Asia/Shanghai', 'UTC'].filter(Boolean)),
  ]);
  const others = Intl.supportedValuesOf('timeZone').filter((zone) => !first.includes(zone));
  return (
    <NativeSelect
      label={label}
      {...(description && { description })}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        ...(none === undefined ? [] : [{ value: '', label: none }]),
        ...first.map((zone) => ({ value: zone, label: zoneInWords(language, zone) })),
        ...others,
      ]}
    />
  );
};
