import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { slugOf } from '../../../../lib/format/slug.ts';
import { buildInvitation, buildInvitationCode } from '../../../../lib/join/invitation.ts';
import { findVaultMatter } from '../../../../lib/store/deposits/vault-matters.ts';
import { useLive } from '../../../use-live.ts';
import type { MatterViewProps } from '../../entries/matter-view-props.ts';
import { Section } from '../../entries/section.tsx';
import { saveBlob } from '../../kit/files/save-blob.ts';
import { hrefTo } from '../../kit/route.ts';
import forms from '../../kit/sheets/forms.module.css';
import notes from '../../kit/sheets/notes.module.css';
import prose from '../../kit/sheets/prose.module.css';
import { useVaultSettings } from '../../kit/vault/use-vault-settings.ts';

/** The invitation to a matter, as a code and as a file; it holds no key. */
export const InviteSection = ({ matter }: { readonly matter: MatterViewProps['matter'] }) => {
  const { t } = useTranslation();
  const vault = useVaultSettings();
  const deposit = useLive(
    async () => (await findVaultMatter(matter.id))?.deposited ?? 0,
    [matter.id],
  );
  const file = vault && buildInvitation(vault, matter);
  if (vault === undefined || deposit === undefined) return null;
  return (
    <Section title={t('custodians.invite')} lead={t('custodians.inviteLead')}>
      {file && deposit === 0 && !matter.unnumbered && (
        <p className={notes.warning}>
          {t('custodians.notDeposited')}{' '}
          <a className={prose.link} href={hrefTo({ page: 'matter', id: matter.id, view: 'case' })}>
            {t('custodians.toDeposit')}
          </a>
        </p>
      )}
      {file ? (
        <>
          <Textarea
            mt={8}
            label={t('custodians.code')}
            value={buildInvitationCode(file)}
            readOnly
            autosize
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
          <div className={forms.buttons}>
            <Button
              mt={8}
              size="xs"
              variant="default"
              onClick={() =>
                saveBlob(
                  new Blob([file], { type: 'application/json' }),
                  `${slugOf(matter.reference)}-invitation.json`,
                )
              }
            >
              {t('custodians.saveInvitation')}
            </Button>
          </div>
        </>
      ) : (
        <p>
          {t('custodians.why_NO_VAULT')}{' '}
          <a className={prose.link} href={hrefTo({ page: 'settings', part: 'vault' })}>
            {t('deposit.setUp')}
          </a>
        </p>
      )}
    </Section>
  );
};
