import { Alert, Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeSettings } from '../lib/browser/settings.ts';
import type { Custodian, Matter } from '../lib/evidence/matter.ts';
import { openMatter } from '../lib/store/matters.ts';
import { useSentence } from './use-sentence.ts';

type Props = {
  readonly onCreate: (matter: Matter) => void;
  readonly onCancel: () => void;
  readonly initialCustodian?: Custodian;
};

/** Opens a matter: its name, its reference and who has charge of it. The custodian is remembered for the next one. */
export const NewMatterForm = ({ onCreate, onCancel, initialCustodian }: Props) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const [trouble, setTrouble] = useState<string>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const field = (name: string) => String(fields.get(name) ?? '');
    const custodian = { name: field('custodian').trim(), organisation: field('organisation').trim() };
    try {
      const matter = await openMatter({ name: field('name'), reference: field('reference'), custodian });
      await changeSettings({ custodian: matter.custodian });
      onCreate(matter);
    } catch (error) {
      setTrouble(sentenceOf(error));
    }
  };
  return (
    <form onSubmit={submit} aria-label={t('workspace.newMatter')}>
      <Stack gap="sm">
        <TextInput
          name="name"
          label={t('workspace.name')}
          required
          maxLength={200}
          data-autofocus
          autoFocus
        />
        <TextInput
          name="reference"
          label={t('workspace.reference')}
          description={t('workspace.referenceHint')}
          required
          maxLength={200}
        />
        <TextInput
          name="custodian"
          label={t('workspace.custodian')}
          description={t('workspace.custodianHint')}
          required
          maxLength={200}
          defaultValue={initialCustodian?.name ?? ''}
        />
        <TextInput
          name="organisation"
          label={t('workspace.organisation')}
          description={t('workspace.optional')}
          maxLength={200}
          defaultValue={initialCustodian?.organisation ?? ''}
        />
        {trouble && (
          <Alert color="red" variant="outline" role="alert" p="xs">
            {trouble}
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {t('workspace.cancel')}
          </Button>
          <Button type="submit">{t('workspace.createMatter')}</Button>
        </Group>
      </Stack>
    </form>
  );
};
