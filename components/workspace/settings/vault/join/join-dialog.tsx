import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '../../../../../lib/join/invitation.ts';
import { Dialog } from '../../../kit/dialogs/dialog.tsx';
import forms from '../../../kit/sheets/forms.module.css';
import { useFocusIfLost } from '../../../kit/use-focus-if-lost.ts';
import { InvitationStep } from './steps/invitation-step.tsx';
import { KeyStep } from './steps/key-step.tsx';
import { NameStep } from './steps/name-step.tsx';
import { PassPhraseStep } from './steps/pass-phrase-step.tsx';
import { VaultStep } from './steps/vault-step.tsx';
import { type JoinStep, useJoinStep } from './use-join-step.ts';

/** The steps in their order; each is passed over where nothing is left to do. */
const STEPS = ['invitation', 'vault', 'key', 'passPhrase', 'name'] as const satisfies JoinStep[];

/**
 * Joins a matter by an invitation, step by step: the vault is chosen, its key entered and the
 * matter's key opened where that was not done before.
 */
export const JoinDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const [invitation, setInvitation] = useState<Invitation>();
  const { step, refusal, again } = useJoinStep(invitation);
  const place = useFocusIfLost<HTMLParagraphElement>(step);
  return (
    <Dialog title={t('custodians.joinTitle')} onClose={onClose}>
      <div className={forms.dialog}>
        <p ref={place} tabIndex={-1} className={forms.place}>
          {t('custodians.joinStep', {
            at: STEPS.indexOf(step) + 1,
            of: STEPS.length,
            name: t(`custodians.joinStep_${step}`),
          })}
        </p>
        {invitation && (
          <p>
            {t('custodians.toJoin', { reference: invitation.reference, name: invitation.name })}
          </p>
        )}
        {step === 'invitation' && <InvitationStep onGiven={setInvitation} />}
        {invitation && step === 'vault' && <VaultStep invitation={invitation} />}
        {invitation && step === 'key' && <KeyStep {...{ invitation, refusal, onAgain: again }} />}
        {invitation && step === 'passPhrase' && (
          <PassPhraseStep invitation={invitation} onOpened={again} />
        )}
        {invitation && step === 'name' && <NameStep {...{ invitation, onClose }} />}
      </div>
    </Dialog>
  );
};
