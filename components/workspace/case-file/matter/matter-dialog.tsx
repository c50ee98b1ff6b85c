import { NumberInput, TextInput } from '@mantine/core';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { zoneOfMatter } from '../../../../lib/casework/dates/case-zone.ts';
import { isDocketNumber } from '../../../../lib/casework/docket-number.ts';
import type { Matter } from '../../../../lib/evidence/matter.ts';
import { amendAndRenumber } from '../../../../lib/store/renumber.ts';
import { OWN_ZONE } from '../../../case-zone.tsx';
import { useCaseFile } from '../../../use-case-file.ts';
import type { WordKey } from '../../../words.ts';
import { zoneInWords } from '../../../zone-names.ts';
import { ZoneSelect } from '../../entries/fields/zone-select.tsx';
import { Suggestion } from '../../entries/filing/suggestion.tsx';
import { FormDialog } from '../../kit/dialogs/form-dialog.tsx';
import { offerUndo } from '../../kit/undo-bar.tsx';
import {
  type Draft,
  draftOf,
  type Field,
  fieldsOf,
  type MatterField,
  OF_CUSTODIAN,
  OF_MATTER,
} from './matter-draft.ts';
import { FilingPartyOffer, Opponents } from './party-fields.tsx';
import { RenumberOffer } from './renumber-offer.tsx';
import { useRenumbering } from './use-renumbering.ts';
import { WitnessHours } from './witness-hours.tsx';

type Props = {
  readonly matter: Matter;
  /** The field that the keyboard begins in; by default the name. */
  readonly start?: MatterField | undefined;
  readonly onClose: () => void;
};

const MOST_COPIES = 999;

/**
 * Edits the details of a matter; the custody log keeps the old values, and the change can be
 * undone.
 */
export const MatterDialog = ({ matter, start = 'name', onClose }: Props) => {
  const { t, i18n } = useTranslation();
  const [draft, setDraft] = useState(draftOf(matter));
  const change = (changed: Partial<Draft>) => setDraft({ ...draft, ...changed });
  const renumbering = useRenumbering(matter, draft.exhibitPrefix);
  const { taken } = renumbering;
  const { party: parties } = useCaseFile(matter.id);
  const isMissing = draft.name.trim() === '' || draft.custodian.trim() === '';
  const missing = isMissing ? t('caseFile.needMatterName') : undefined;
  const save = async () => {
    const back = await amendAndRenumber(matter.id, fieldsOf(draft), renumbering.labels);
    offerUndo(t('caseFile.matterChanged'), async () => {
      await amendAndRenumber(matter.id, fieldsOf(draftOf(matter)), back);
    });
  };
  return (
    <FormDialog
      title={t('caseFile.matter')}
      lead={t('caseFile.matterLead')}
      confirm={t('kit.save')}
      missing={taken ? t('items.exhibitTaken', { exhibit: taken }) : missing}
      onSubmit={save}
      onClose={onClose}
    >
      {OF_MATTER.map((field) => (
        <Fragment key={field}>
          <Line {...{ field, draft, start }} onChange={change} />
          {field === 'docket' && (
            <DocketSuggestion matter={matter} draft={draft} onChange={change} />
          )}
          {field === 'filingParty' && (
            <FilingPartyOffer parties={parties} draft={draft} onChange={change} />
          )}
          {field === 'exhibitPrefix' && renumbering.offered && (
            <RenumberOffer
              plan={renumbering.plan}
              givenOut={renumbering.givenOut}
              choice={renumbering.choice}
              onChange={renumbering.setChoice}
            />
          )}
        </Fragment>
      ))}
      <ZoneSelect
        label={t('caseFile.field_timeZone')}
        description={t('caseFile.zoneHint')}
        value={draft.timeZone}
        none={zoneInWords(
          i18n.language,
          zoneOfMatter({ ...matter, ...draft, timeZone: '' }, OWN_ZONE),
        )}
        onChange={(timeZone) => change({ timeZone })}
      />
      <Opponents {...{ parties, draft }} onChange={change} isStart={start === 'opponents'} />
      <Copies {...{ draft, start }} onChange={change} />
      <WitnessHours draft={draft} onChange={change} />
      <CustodianLines {...{ draft, start }} onChange={change} />
    </FormDialog>
  );
};

type PartProps = {
  readonly draft: Draft;
  readonly onChange: (changed: Partial<Draft>) => void;
};

type StartProps = PartProps & { readonly start: MatterField };

const startIf = (isStart: boolean) => (isStart ? { 'data-autofocus': true } : {});

/** Offers a court's case number that serves as the reference for an empty field. */
const DocketSuggestion = ({ matter, draft, onChange }: PartProps & Pick<Props, 'matter'>) => {
  const { t } = useTranslation();
  if (draft.docket !== '' || !isDocketNumber(matter.reference)) return null;
  return (
    <Suggestion
      words={matter.reference}
      name={t('filingFields.useFor', { field: t('caseFile.field_docket') })}
      onUse={() => onChange({ docket: matter.reference })}
    />
  );
};

/** The fields of the custodian; the organisation is offered as the employer that filings name. */
const CustodianLines = ({ draft, onChange, start }: StartProps) => {
  const { t } = useTranslation();
  const { employer, organisation } = draft;
  return OF_CUSTODIAN.map((field) => (
    <Fragment key={field}>
      <Line {...{ field, draft, onChange, start }} />
      {field === 'employer' && employer === '' && organisation !== '' && (
        <Suggestion
          words={organisation}
          name={t('filingFields.useFor', { field: t('caseFile.field_employer') })}
          onUse={() => onChange({ employer: organisation })}
        />
      )}
    </Fragment>
  ));
};

/** What becomes of fields whose names alone do not tell. */
const HINTS: ReadonlyMap<Field, WordKey> = new Map<Field, WordKey>([
  ['exhibitPrefix', 'caseFile.prefixHint'],
  ['employer', 'caseFile.employerHint'],
  ['organisation', 'caseFile.organisationHint'],
]);

const Line = ({ field, draft, onChange, start }: StartProps & { readonly field: Field }) => {
  const { t } = useTranslation();
  const hint = HINTS.get(field);
  return (
    <TextInput
      label={field === 'organisation' ? t('kit.organisation') : t(`caseFile.field_${field}`)}
      required={field === 'name' || field === 'custodian'}
      maxLength={200}
      {...(hint && { description: t(hint) })}
      {...startIf(field === start)}
      value={draft[field]}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  );
};

/** The number of copies filed; a number for each opponent and one is suggested, never filled in. */
const Copies = ({ draft: { copies, opponents }, onChange, start }: StartProps) => {
  const { t } = useTranslation();
  return (
    <div>
      <NumberInput
        label={t('caseFile.field_copies')}
        {...startIf(start === 'copies')}
        description={t('filingFields.copiesHint')}
        min={1}
        max={MOST_COPIES}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
        hideControls
        value={copies === 0 ? '' : copies}
        onChange={(value) => onChange({ copies: Number(value) || 0 })}
      />
      {copies === 0 && opponents.length > 0 && (
        <Suggestion
          words={t('filingFields.suggestCopies', { count: opponents.length + 1 })}
          name={t('filingFields.useFor', { field: t('caseFile.field_copies') })}
          onUse={() => onChange({ copies: opponents.length + 1 })}
        />
      )}
    </div>
  );
};
