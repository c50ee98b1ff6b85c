import { NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ListedMatter } from '../../../../lib/store/counted-matters.ts';
import forms from '../../kit/sheets/forms.module.css';
import prose from '../../kit/sheets/prose.module.css';
import { type MatterName, nameMatter } from './name-matter.ts';
import type { Target } from './target.ts';

type Props = {
  readonly target: Target;
  readonly onChange: (target: Target) => void;
  readonly matters: readonly ListedMatter[];
  /** The matter here that has the id of the package's, if there is one. */
  readonly same: ListedMatter | undefined;
};

const NEW = ['name', 'reference', 'custodian', 'organisation'] as const;

/** The choice of the matter that a package is imported into. */
export const TargetFields = ({ target, onChange, matters, same }: Props) => {
  const { t } = useTranslation();
  const others = matters.filter(({ id }) => id !== same?.id);
  const named = (matter: MatterName) => nameMatter(matter, t('popup.inbox'));
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('importPackage.into')}
        value={target.into}
        onChange={(into) => onChange({ ...target, into: into as Target['into'] })}
      >
        <Stack gap={6} mt={6}>
          {same && (
            <Radio value="same" label={t('importPackage.intoSame', { matter: named(same) })} />
          )}
          <Radio value="new" label={t('importPackage.intoNew')} />
          {others.length > 0 && <Radio value="other" label={t('importPackage.intoOther')} />}
        </Stack>
      </Radio.Group>
      {target.into === 'other' && (
        <NativeSelect
          className={forms.field ?? ''}
          label={t('importPackage.matter')}
          value={target.other}
          onChange={({ currentTarget: { value } }) => onChange({ ...target, other: value })}
          data={others.map((matter) => ({ value: matter.id, label: named(matter) }))}
        />
      )}
      {target.into === 'new' &&
        NEW.map((field) => (
          <TextInput
            key={field}
            className={forms.field ?? ''}
            label={t(`newMatter.${field}`)}
            required={field !== 'organisation'}
            maxLength={200}
            value={target[field]}
            onChange={({ currentTarget: { value } }) => onChange({ ...target, [field]: value })}
          />
        ))}
      {target.into === 'new' && <p className={prose.quiet}>{t('importPackage.newHint')}</p>}
      <p className={prose.quiet}>{t('importPackage.law')}</p>
    </Stack>
  );
};
