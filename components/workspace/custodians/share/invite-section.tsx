import { Button, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readVault } from '../../../../lib/browser/vault/vault-settings.ts';
import { slugOf } from '../../../../lib/format/slug.ts';
import { buildInvitation, buildInvitationCode } from '../../../../lib/join/invitation.ts';
import type { MatterViewProps } from '../../entries/matter-view-props.ts';
import { saveBlob } from '../../kit/files/save-blob.ts';
import forms from '../../kit/sheets/forms.module.css';
import prose from '../../kit/sheets/prose.module.css';
import sections from '../../kit/sheets/sections.module.css';

/** The invitation to a matter, as a code and as a file; it holds no key. */
export const InviteSection = ({ matter }: { readonly matter: MatterViewProps['matter'] }) => {
  const { t } = useTranslation();
  const [file, setFile] = useState<string>();
  useEffect(() => {
    void readVault().then((vault) => setFile(vault && buildInvitation(vault, matter)));
  }, [matter]);
  return (
    <section className={sections.entries} aria-label={t('custodians.invite')}>
      <header>
        <h2>{t('custodians.invite')}</h2>
      </header>
      <p className={prose.quiet}>{t('custodians.inviteLead')}</p>
      {file ? (
        <>
          <Textarea
            label={t('custodians.code')}
            value={buildInvitationCode(file)}
            readOnly
            autosize
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
          <div className={forms.buttons}>
            <Button
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
        <p>{t('custodians.why_NO_VAULT')}</p>
      )}
    </section>
  );
};
