import { Button } from '@mantine/core';
import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leaveUnneeded } from '../../../../lib/browser/permissions/needed-patterns.ts';
import { forgetMatterKeys } from '../../../../lib/browser/vault/matter-keys.ts';
import type { VaultSettings } from '../../../../lib/browser/vault/parse-vault.ts';
import { forgetVaultKey } from '../../../../lib/browser/vault/storage-key.ts';
import { forgetVault } from '../../../../lib/browser/vault/vault-settings.ts';
import { useRoute } from '../../kit/route.ts';
import forms from '../../kit/sheets/forms.module.css';
import notes from '../../kit/sheets/notes.module.css';
import prose from '../../kit/sheets/prose.module.css';
import sections from '../../kit/sheets/sections.module.css';
import { useFocusIfLost } from '../../kit/use-focus-if-lost.ts';
import { PermitAgain } from '../../kit/vault/permit-again.tsx';
import { useKeyState } from '../../kit/vault/use-key-state.ts';
import { useMayReach } from '../../kit/vault/use-may-reach.ts';
import { useVaultSettings } from '../../kit/vault/use-vault-settings.ts';
import { CheckPart } from './check/check-part.tsx';
import { ForgetDialog } from './forget-dialog.tsx';
import { JoinPart } from './join/join-part.tsx';
import { KeyPart } from './key/key-part.tsx';
import { VaultForm } from './place/vault-form.tsx';
import { PoliciesPart } from './policies/policies-part.tsx';
import css from './vault-section.module.css';

const forgetAll = async ({ endpoint }: VaultSettings): Promise<void> => {
  await forgetVaultKey();
  await forgetMatterKeys();
  await forgetVault();
  await leaveUnneeded(endpoint);
};

/** A link that leads to the vault brings the keyboard to it, once it is drawn. */
const useSoughtPart = (place: RefObject<HTMLElement | null>, isDrawn: boolean): void => {
  const route = useRoute();
  const isSought = route.page === 'settings' && route.part === 'vault';
  useEffect(() => {
    if (!isSought || !isDrawn) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'start' });
  }, [isSought, isDrawn, place]);
};

/**
 * The vault: where copies go and how long they are locked, the key of the storage, the check of the
 * set-up, and the policies that whoever runs the storage needs.
 */
export const VaultSection = () => {
  const { t } = useTranslation();
  const vault = useVaultSettings();
  const key = useKeyState();
  const [isForgetting, setIsForgetting] = useState(false);
  const [forgotten, setForgotten] = useState(0);
  const place = useFocusIfLost<HTMLHeadingElement>(String(forgotten));
  const mayReach = useMayReach(vault?.endpoint);
  useSoughtPart(place, vault !== undefined && key !== undefined);
  if (vault === undefined || key === undefined) return null;
  return (
    <section className={sections.setting} aria-label={t('vault.title')}>
      <h2 ref={place} tabIndex={-1} className={forms.place}>
        {t('vault.title')}
      </h2>
      <p className={prose.quiet}>{t('vault.lead')}</p>
      <p className={prose.quiet}>{t('vault.leadLock')}</p>
      <div className={css.parts}>
        {vault && mayReach === false && (
          <div className={forms.side}>
            <p className={notes.bad}>{t('vault.notPermitted', { url: vault.endpoint })}</p>
            <PermitAgain endpoint={vault.endpoint} />
          </div>
        )}
        <VaultForm key={String(forgotten)} now={vault ?? undefined} />
        {vault && (
          <>
            <KeyPart state={key} />
            <CheckPart vault={vault} isOpen={key.is === 'open'} />
            <PoliciesPart vault={vault} />
            <JoinPart />
            <div className={forms.buttons}>
              <Button size="xs" variant="default" onClick={() => setIsForgetting(true)}>
                {t('vault.forgetVault')}
              </Button>
            </div>
          </>
        )}
      </div>
      <p role="status">{!vault && forgotten > 0 && t('vault.vaultForgotten')}</p>
      {vault && isForgetting && (
        <ForgetDialog
          what="vault"
          onForget={async () => {
            await forgetAll(vault);
            setForgotten(forgotten + 1);
          }}
          onClose={() => setIsForgetting(false)}
        />
      )}
    </section>
  );
};
