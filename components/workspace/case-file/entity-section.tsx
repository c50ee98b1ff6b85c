import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ENTITY_TYPES, type Entity, type Party } from '../../../lib/evidence/casework.ts';
import { EntryForm } from '../entries/entry-form.tsx';
import { type EntryDialogProps, EntrySection } from '../entries/entry-section.tsx';
import { NamesInput } from '../entries/fields/names-input.tsx';
import { PartyOffer } from './matter/party-fields.tsx';

type Props = {
  readonly matter: string;
  readonly entities: readonly Entity[];
  /** Those of the side that sues are offered by name. */
  readonly parties: readonly Party[];
};

/** The roles of those who sue: they are commonly those who are affected. */
const SUING: ReadonlySet<Party['role']> = new Set(['plaintiff', 'applicant', 'appellant']);

/** Who and what is affected, how posts name them, and why each has standing. */
export const EntitySection = ({ matter, entities, parties }: Props) => {
  const { t } = useTranslation();
  const named = new Set(entities.map(({ name }) => name));
  const offered = parties.filter(({ name, role }) => SUING.has(role) && !named.has(name));
  return (
    <EntrySection
      matter={matter}
      title={t('entities.entities')}
      purpose={t('entities.entitiesPurpose')}
      add={t('entities.addEntity')}
      entries={entities}
      columns={[
        [t('entries.name'), ({ name }) => <strong>{name}</strong>],
        [t('entities.entityType'), ({ type }) => t(`terms.entity_${type}`)],
        [t('entities.aliases'), ({ aliases }) => aliases.join(' · ')],
        [t('entities.handles'), ({ handles }) => handles.join(' · ')],
        [t('entities.standing'), ({ standing }) => standing],
      ]}
      dialog={(props) => <EntityDialog {...props} offered={offered} />}
    />
  );
};

const BLANK = {
  kind: 'entity',
  name: '',
  type: 'company',
  aliases: [],
  handles: [],
  standing: '',
} as const;

type DialogProps = EntryDialogProps<Entity> & { readonly offered: readonly Party[] };

const EntityDialog = ({ offered, ...props }: DialogProps) => {
  const { t } = useTranslation();
  return (
    <EntryForm
      {...props}
      kind="entity"
      blank={BLANK}
      missing={({ name }) => name.trim() === '' && t('entries.needName')}
    >
      {(entity, change) => (
        <>
          <TextInput
            label={t('entries.name')}
            required
            data-autofocus
            value={entity.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          {entity.name === '' && (
            <PartyOffer
              parties={offered}
              field={t('entries.name')}
              onUse={({ name }) => change({ name })}
            />
          )}
          <NativeSelect
            label={t('entities.entityType')}
            value={entity.type}
            onChange={(event) => change({ type: event.currentTarget.value as Entity['type'] })}
            data={ENTITY_TYPES.map((value) => ({ value, label: t(`terms.entity_${value}`) }))}
          />
          <NamesInput
            label={t('entities.aliases')}
            description={t('entities.aliasesHint')}
            value={entity.aliases}
            onChange={(aliases) => change({ aliases })}
          />
          <NamesInput
            label={t('entities.handles')}
            description={t('entities.handlesHint')}
            value={entity.handles}
            onChange={(handles) => change({ handles })}
          />
          <Textarea
            label={t('entities.standing')}
            description={t('entities.standingHint')}
            autosize
            minRows={2}
            maxRows={8}
            value={entity.standing}
            onChange={(event) => change({ standing: event.currentTarget.value })}
          />
        </>
      )}
    </EntryForm>
  );
};
