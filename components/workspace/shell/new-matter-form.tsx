import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type NewMatterProps, useNewMatter } from '../../use-new-matter.ts';
import { FormFault } from '../kit/dialogs/form-fault.tsx';
import forms from '../kit/sheets/forms.module.css';

/** The form that opens a matter: its name, its reference and its custodian. */
export const NewMatterForm = (props: NewMatterProps) => {
  const { t } = useTranslation();
  const { fields, problem, submit, form, moveDocket } = useNewMatter(props);
  return (
    <form ref={form} className={forms.dialog} onSubmit={submit} aria-label={t('newMatter.title')}>
      {fields.map(({ name, label, hint, initial, ...rest }, index) => (
        <TextInput
          key={name}
          name={name}
          label={label}
          description={hint}
          defaultValue={initial ?? ''}
          {...rest}
          {...(index === 0 ? { 'data-autofocus': true, autoFocus: true } : {})}
        />
      ))}
      {moveDocket && (
        <Alert color="yellow" variant="outline" role="alert" p="xs">
          <Stack gap="xs" align="start" p={4}>
            {t('newMatter.docketAsReference')}
            {/* The keyboard comes to the offer, so that a second Enter accepts it. */}
            <Button size="compact-xs" variant="default" autoFocus onClick={moveDocket}>
              {t('newMatter.moveDocket')}
            </Button>
          </Stack>
        </Alert>
      )}
      {problem && <FormFault sentence={problem} />}
      <div className={forms.end}>
        <Button variant="default" onClick={props.onCancel}>
          {t('newMatter.cancel')}
        </Button>
        <Button type="submit">{t('newMatter.create')}</Button>
      </div>
    </form>
  );
};
