import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  isEndpoint,
  isReadableOnTheWay,
  type VaultSettings,
} from '../../../../../lib/browser/vault/parse-vault.ts';
import forms from '../../../kit/sheets/forms.module.css';
import notes from '../../../kit/sheets/notes.module.css';
import prose from '../../../kit/sheets/prose.module.css';
import { ComplianceDialog } from './compliance-dialog.tsx';
import { PlaceFields } from './place-fields.tsx';
import { RetentionFields } from './retention-fields.tsx';
import { useVaultForm } from './use-vault-form.ts';

/**
 * The form that says where copies go and how long they are locked. The press of its button asks for
 * the permission to reach the storage, and compliance mode is confirmed first.
 */
export const VaultForm = ({ now }: { readonly now: VaultSettings | undefined }) => {
  const { t } = useTranslation();
  const form = useVaultForm(now);
  const { draft, change, faults, asked, setAsked, outcome, keep, submit } = form;
  const endpoint = draft.endpoint.trim();
  const isReadable = isEndpoint(endpoint) && isReadableOnTheWay(endpoint);
  return (
    <>
      <form className={forms.side} onSubmit={submit} aria-label={t('vault.place')} noValidate>
        <h3>{t('vault.place')}</h3>
        <PlaceFields draft={draft} faults={faults} onChange={change} />
        {isReadable && <p className={notes.warning}>{t('vault.readable')}</p>}
        {now && <p className={prose.quiet}>{t('vault.changing')}</p>}
        <RetentionFields draft={draft} faults={faults} onChange={change} />
        <p className={prose.quiet}>{t('vault.permissionWhy')}</p>
        <div className={forms.buttons}>
          <Button type="submit" size="xs">
            {t('vault.use')}
          </Button>
        </div>
        <p role="status">
          {outcome &&
            t(outcome.is === 'kept' ? 'vault.kept' : 'vault.notGiven', { url: outcome.endpoint })}
        </p>
      </form>
      {/* Not within the form, whose submission React would take that of the dialog for as well. */}
      {asked && (
        <ComplianceDialog
          settings={asked}
          onConfirm={() => keep(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
};
