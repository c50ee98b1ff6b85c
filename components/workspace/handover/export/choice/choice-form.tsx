import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExportChoice } from '../../../../../lib/package/export-choice.ts';
import type { ListingRow } from '../../../../../lib/store/listings/listing.ts';
import forms from '../../../kit/sheets/forms.module.css';
import notes from '../../../kit/sheets/notes.module.css';
import { ExportFacts } from '../export-facts.tsx';
import { ItemsChoice } from './items-choice.tsx';
import { LeftOutSection } from './left-out-section.tsx';
import { PartsChoice } from './parts-choice.tsx';
import { planExport } from './plan-export.ts';
import { ProfileChoice } from './profile-choice.tsx';
import { SecretSearch } from './secret-search.tsx';
import type { ChoiceDraft } from './use-choice.ts';
import { useSecretSearch } from './use-secret-search.ts';

type Props = {
  readonly matterId: string;
  readonly rows: readonly ListingRow[];
  readonly draft: ChoiceDraft;
  readonly isRemembered: boolean;
  readonly onChange: (changes: Partial<ChoiceDraft>) => void;
  readonly onChooseItems: (items: readonly string[] | undefined) => void;
  readonly onExport: (choice: ExportChoice) => void;
  readonly onClose: () => void;
};

/**
 * What goes out, what stays back and why, before anything is written. Export can be pressed once it
 * is chosen for whom the package is; it is the main button once the items were searched for
 * secrets.
 */
export const ChoiceForm = (props: Props) => {
  const { matterId, rows, draft, isRemembered, onChange, onChooseItems, onExport, onClose } = props;
  const { t } = useTranslation();
  const plan = planExport(rows, draft);
  const search = useSecretSearch(plan.sent);
  const { profile, withheldFiles } = draft;
  return (
    <form
      className={forms.dialog}
      onSubmit={(event) => {
        event.preventDefault();
        if (profile) onExport({ ...draft, profile });
      }}
    >
      <ProfileChoice
        value={profile}
        isRemembered={isRemembered}
        onChange={(chosen) => onChange({ profile: chosen })}
      />
      <PartsChoice draft={draft} onChange={onChange} />
      <ItemsChoice rows={rows} chosen={draft.items} onChange={onChooseItems} />
      <SecretSearch
        search={search}
        sent={plan.sent}
        withheldFiles={withheldFiles}
        onChange={(files) => onChange({ withheldFiles: files })}
      />
      <ExportFacts plan={plan} />
      <LeftOutSection matterId={matterId} rows={rows} draft={draft} />
      {plan.sharedExhibits.length > 0 && (
        <p className={notes.warning}>
          {t('exportChoice.sharedExhibits', { exhibits: plan.sharedExhibits.join(', ') })}
        </p>
      )}
      <div className={forms.end}>
        <Button variant="default" onClick={onClose}>
          {t('kit.cancel')}
        </Button>
        <Button
          type="submit"
          variant={search.isSearched ? 'filled' : 'default'}
          disabled={!profile}
        >
          {t('exportChoice.export')}
        </Button>
      </div>
    </form>
  );
};
