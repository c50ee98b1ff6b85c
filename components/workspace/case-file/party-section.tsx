import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PARTY_ROLES, type Party } from '../../../lib/evidence/casework.ts';
import { EntryForm } from '../entries/entry-form.tsx';
import { type EntryDialogProps, EntrySection } from '../entries/entry-section.tsx';

type Props = { readonly matter: string; readonly parties: readonly Party[] };

/** The parties to the proceedings. */
export const PartySection = ({ matter, parties }: Props) => {
  const { t } = useTranslation();
  return (
    <EntrySection
      matter={matter}
      title={t('caseFile.parties')}
      purpose={t('caseFile.partiesPurpose')}
      add={t('caseFile.addParty')}
      entries={parties}
      columns={[
        [t('entries.name'), ({ name }) => <strong>{name}</strong>],
        [t('caseFile.partyRole'), ({ role }) => t(`terms.party_${role}`)],
        [t('caseFile.counsel'), ({ counsel }) => counsel],
      ]}
      dialog={(props) => <PartyDialog {...props} />}
    />
  );
};

const PartyDialog = (props: EntryDialogProps<Party>) => {
  const { t } = useTranslation();
  return (
    <EntryForm
      {...props}
      kind="party"
      blank={{ kind: 'party', name: '', role: 'plaintiff' }}
      missing={({ name }) => name.trim() === '' && t('entries.needName')}
    >
      {(party, change) => (
        <>
          <TextInput
            label={t('entries.name')}
            required
            data-autofocus
            value={party.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('caseFile.partyRole')}
            value={party.role}
            onChange={(event) => change({ role: event.currentTarget.value as Party['role'] })}
            data={PARTY_ROLES.map((value) => ({ value, label: t(`terms.party_${value}`) }))}
          />
          <TextInput
            label={t('caseFile.counsel')}
            description={t('kit.optional')}
            value={party.counsel ?? ''}
            onChange={(event) => change({ counsel: event.currentTarget.value })}
          />
        </>
      )}
    </EntryForm>
  );
};
