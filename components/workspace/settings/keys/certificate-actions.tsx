import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Custodian } from '../../../../lib/evidence/matter.ts';
import { requestCertificate } from '../../../../lib/signing/current-signer.ts';
import type { SignerRow } from '../../../../lib/store/rows.ts';
import type { CurrentSigner } from '../../../../lib/store/signers.ts';
import { saveBlob } from '../../kit/files/save-blob.ts';
import forms from '../../kit/sheets/forms.module.css';
import prose from '../../kit/sheets/prose.module.css';
import { AttachDialog } from './attach-dialog.tsx';
import { ImportKeyDialog } from './import-key-dialog.tsx';
import { ReplaceKeyDialog } from './replace-key-dialog.tsx';

type Props = { readonly signer: SignerRow | undefined; readonly custodian: Custodian };
type Asked = 'replaced' | 'imported' | 'attached';

const downloadRequest = async (signer: CurrentSigner) =>
  saveBlob(
    new Blob([await requestCertificate(signer)], { type: 'application/pkcs10' }),
    'certificate-request.csr',
  );

/** Replaces, imports or certifies the signing key. */
export const CertificateActions = ({ signer, custodian }: Props) => {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked>();
  const [done, setDone] = useState<Asked>();
  const ask = (what: Asked) => {
    setDone(undefined);
    setAsked(what);
  };
  const close = () => setAsked(undefined);
  const end = (what: Asked) => () => setDone(what);
  const current = signer as CurrentSigner | undefined;
  return (
    <>
      <div className={forms.buttons}>
        <Button size="xs" variant="default" onClick={() => ask('replaced')}>
          {t(current ? 'signingKeys.replaceKey' : 'signingKeys.makeKey')}
        </Button>
        <Button size="xs" variant="default" onClick={() => ask('imported')}>
          {t('signingKeys.importKey')}
        </Button>
        {current && (
          <>
            <Button
              size="xs"
              variant="default"
              title={t('signingKeys.requestHint')}
              onClick={() => downloadRequest(current)}
            >
              {t('signingKeys.request')}
            </Button>
            <Button size="xs" variant="default" onClick={() => ask('attached')}>
              {t('signingKeys.attach')}
            </Button>
          </>
        )}
      </div>
      <p role="status" className={prose.quiet}>
        {done && t(`signingKeys.keyDone_${done}`)}
      </p>
      {asked === 'replaced' && (
        <ReplaceKeyDialog
          custodian={custodian}
          isFirst={!current}
          onDone={end('replaced')}
          onClose={close}
        />
      )}
      {asked === 'imported' && <ImportKeyDialog onDone={end('imported')} onClose={close} />}
      {asked === 'attached' && current && (
        <AttachDialog signer={current} onDone={end('attached')} onClose={close} />
      )}
    </>
  );
};
