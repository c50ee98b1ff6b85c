import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Renumbering } from '../../../../lib/casework/exhibits/plan-renumbering.ts';
import prose from '../../kit/sheets/prose.module.css';

/** Whether exhibits get new labels, and whether those that an export gave out do too. */
export type RenumberChoice = { readonly isOn: boolean; readonly changesGivenOut: boolean };

type Props = {
  readonly plan: Renumbering;
  /** How many exhibits of the old prefix an export has given out. */
  readonly givenOut: number;
  readonly choice: RenumberChoice;
  readonly onChange: (choice: RenumberChoice) => void;
};

/** Offers to give the exhibits the new prefix, and lists every label that would change. */
export const RenumberOffer = ({ plan, givenOut, choice, onChange }: Props) => {
  const { t } = useTranslation();
  const { isOn, changesGivenOut } = choice;
  const { changes } = plan;
  return (
    <div>
      <Checkbox
        size="xs"
        label={t('caseFile.renumber', { count: changes.length })}
        checked={isOn}
        onChange={(event) => onChange({ ...choice, isOn: event.currentTarget.checked })}
      />
      {isOn && givenOut > 0 && (
        <Checkbox
          size="xs"
          mt={6}
          label={t('caseFile.renumberGivenOut', { count: givenOut })}
          description={t('caseFile.renumberGivenOutHint')}
          checked={changesGivenOut}
          onChange={(event) =>
            onChange({ ...choice, changesGivenOut: event.currentTarget.checked })
          }
        />
      )}
      {isOn && changes.length > 0 && (
        <details open={changes.length <= 8}>
          <summary className={prose.hint}>{t('caseFile.renumberList')}</summary>
          <ul className={prose.hint}>
            {changes.map(({ id, from, to }) => (
              <li key={id}>
                {from} → {to}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};
