import { useTranslation } from 'react-i18next';
import type { Party } from '../../../../lib/evidence/casework.ts';
import { NamesInput } from '../../entries/fields/names-input.tsx';
import { Suggestion } from '../../entries/filing/suggestion.tsx';

type OfferProps = {
  readonly parties: readonly Party[];
  /** The label of the field that they are offered for. */
  readonly field: string;
  readonly onUse: (party: Party, words: string) => void;
};

/**
 * Offers parties of the case file for a field of the matter, each with its role in the proceedings.
 */
export const PartyOffer = ({ parties, field, onUse }: OfferProps) => {
  const { t } = useTranslation();
  return parties.map((party) => {
    const { id, name } = party;
    const words = t('caseFile.partyInRole', { name, role: t(`terms.party_${party.role}`) });
    return (
      <Suggestion
        key={id}
        words={words}
        name={t('caseFile.useParty', { field, name })}
        onUse={() => onUse(party, words)}
      />
    );
  });
};

/** Who files and against whom, as a form has it. */
type Sides = { readonly filingParty: string; readonly opponents: readonly string[] };
type Props = {
  readonly parties: readonly Party[];
  readonly draft: Sides;
  readonly onChange: (changed: Partial<Sides>) => void;
};

/** Offers the parties that are no opponents for an empty field of the side that files. */
export const FilingPartyOffer = ({ parties, draft, onChange }: Props) => {
  const { t } = useTranslation();
  if (draft.filingParty !== '') return null;
  return (
    <PartyOffer
      parties={parties.filter(({ name }) => !draft.opponents.includes(name))}
      field={t('caseFile.field_filingParty')}
      onUse={(_, filingParty) => onChange({ filingParty })}
    />
  );
};

type OpponentsProps = Props & {
  /** Whether the keyboard begins here when the dialog opens. */
  readonly isStart: boolean;
};

/** The opponents; offered are parties that are named neither here nor as the side that files. */
export const Opponents = ({ parties, draft, onChange, isStart }: OpponentsProps) => {
  const { t } = useTranslation();
  const { filingParty, opponents } = draft;
  return (
    <>
      <NamesInput
        label={t('caseFile.field_opponents')}
        isStart={isStart}
        description={t('caseFile.opponentsHint')}
        value={opponents}
        onChange={(names) => onChange({ opponents: names })}
      />
      <PartyOffer
        parties={parties.filter(
          ({ name }) => !filingParty.includes(name) && !opponents.includes(name),
        )}
        field={t('caseFile.field_opponents')}
        onUse={({ name }) => onChange({ opponents: [...opponents, name] })}
      />
    </>
  );
};
