import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Matter } from '../../../lib/evidence/matter.ts';
import { amendMatter } from '../../../lib/store/matters.ts';
import { FormDialog } from '../kit/dialogs/form-dialog.tsx';
import { offerUndo } from '../kit/undo-bar.tsx';

type Props = { readonly matter: Matter; readonly onClose: () => void };

const FIELDS = [
  'name',
  'court',
  'docket',
  'cause',
  'exhibitPrefix',
  'custodian',
  'organisation',
] as const;
type Field = (typeof FIELDS)[number];
type Lines = { readonly [F in Field]: string };

const linesOf = ({ name, court, docket, cause, exhibitPrefix, custodian }: Matter): Lines => ({
  name,
  court: court ?? '',
  docket: docket ?? '',
  cause: cause ?? '',
  exhibitPrefix: exhibitPrefix ?? '',
  custodian: custodian.name,
  organisation: custodian.organisation ?? '',
});

const amend = (id: string, { custodian, organisation, ...lines }: Lines): Promise<void> =>
  amendMatter(id, { ...lines, custodian: { name: custodian, organisation } });

/**
 * Edits the details of a matter; the custody log keeps the old values, and the change can be
 * undone.
 */
export const MatterDialog = ({ matter, onClose }: Props) => {
  const { t } = useTranslation();
  const [lines, setLines] = useState(linesOf(matter));
  const isMissing = lines.name.trim() === '' || lines.custodian.trim() === '';
  const save = async () => {
    await amend(matter.id, lines);
    offerUndo(t('caseFile.matterChanged'), () => amend(matter.id, linesOf(matter)));
  };
  const labelOf = (field: Field) =>
    field === 'organisation' ? t('kit.organisation') : t(`caseFile.field_${field}`);
  return (
    <FormDialog
      title={t('caseFile.matter')}
      lead={t('caseFile.matterLead')}
      confirm={t('kit.save')}
      missing={isMissing ? t('caseFile.needMatterName') : undefined}
      onSubmit={save}
      onClose={onClose}
    >
      {FIELDS.map((field) => (
        <TextInput
          key={field}
          label={labelOf(field)}
          required={field === 'name' || field === 'custodian'}
          maxLength={200}
          {...(field === 'exhibitPrefix' ? { description: t('caseFile.prefixHint') } : {})}
          {...(field === 'name' ? { 'data-autofocus': true } : {})}
          value={lines[field]}
          onChange={(event) => setLines({ ...lines, [field]: event.currentTarget.value })}
        />
      ))}
    </FormDialog>
  );
};
