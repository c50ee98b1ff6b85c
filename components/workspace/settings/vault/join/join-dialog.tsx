import { FileInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultSettings } from '../../../../../lib/browser/vault/parse-vault.ts';
import { FormatError } from '../../../../../lib/format/format-error.ts';
import { type Invitation, parseInvitation } from '../../../../../lib/join/invitation.ts';
import {
  isSameVault,
  type NoVault,
  openReadingVault,
} from '../../../../../lib/join/open-reading-vault.ts';
import { joinMatter } from '../../../../../lib/join-matter.ts';
import { findVaultMatter } from '../../../../../lib/store/deposits/vault-matters.ts';
import { useVaultSentence } from '../../../custodians/use-vault-sentence.ts';
import { FormDialog } from '../../../kit/dialogs/form-dialog.tsx';
import { goTo } from '../../../kit/route.ts';

type Props = { readonly vault: VaultSettings; readonly onClose: () => void };

/** Why nothing was joined, as a key of the words. */
class NotJoined extends Error {
  readonly why: NoVault | 'OTHER_VAULT';

  constructor(why: NotJoined['why']) {
    super(why);
    this.why = why;
  }
}

const parse = (given: string): Invitation | undefined => {
  try {
    return parseInvitation(given);
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
};

const join = async (
  invitation: Invitation,
  name: string,
  vault: VaultSettings,
  signal: AbortSignal,
): Promise<void> => {
  if (!isSameVault(invitation, vault)) throw new NotJoined('OTHER_VAULT');
  const reading = await openReadingVault(invitation.matterId, signal);
  if (typeof reading === 'string') throw new NotJoined(reading);
  const own = (await findVaultMatter(invitation.matterId))?.chain;
  await joinMatter(reading, invitation, { name }, { ...(own && { own }) });
};

/** Asks for the invitation and for the name of this custodian, and joins the matter. */
export const JoinDialog = ({ vault, onClose }: Props) => {
  const { t } = useTranslation();
  const sentenceOf = useVaultSentence();
  const [given, setGiven] = useState('');
  const [name, setName] = useState('');
  const invitation = parse(given);
  const missing = !invitation
    ? t('custodians.noInvitation')
    : name.trim()
      ? undefined
      : t('custodians.noName');
  return (
    <FormDialog
      title={t('custodians.joinTitle')}
      lead={t('custodians.joinLead')}
      confirm={t('custodians.joinConfirm')}
      missing={missing}
      onSubmit={async ({ signal }) => {
        if (!invitation) return;
        await join(invitation, name.trim(), vault, signal);
        goTo({ page: 'matter', id: invitation.matterId, view: 'custodians' });
      }}
      explain={(error) =>
        error instanceof NotJoined ? t(`custodians.why_${error.why}`) : sentenceOf(error)
      }
      onClose={onClose}
    >
      <TextInput
        label={t('custodians.codeGiven')}
        value={given}
        required
        onChange={({ currentTarget }) => setGiven(currentTarget.value)}
      />
      <FileInput
        label={t('custodians.fileGiven')}
        accept="application/json,.json"
        onChange={async (file) => file && setGiven(await file.text())}
      />
      {invitation && (
        <p>{t('custodians.toJoin', { reference: invitation.reference, name: invitation.name })}</p>
      )}
      <TextInput
        label={t('custodians.yourName')}
        value={name}
        required
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
    </FormDialog>
  );
};
