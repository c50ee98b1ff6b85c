import { useTranslation } from 'react-i18next';
import { FormatError } from '../../../lib/format/format-error.ts';
import { EnvelopeRefused } from '../../../lib/vault/envelope/envelope-refused.ts';
import { VaultError } from '../../../lib/vault/storage/vault-error.ts';
import { useSentence } from '../../use-sentence.ts';

/** An error of a vault in words, with the storage's own where it says any. */
export const useVaultSentence = () => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  return (error: unknown): string => {
    if (error instanceof VaultError) return t('custodians.vaultFailed', { what: error.message });
    if (error instanceof EnvelopeRefused) return t('custodians.notOpened');
    if (error instanceof FormatError) return t('custodians.notFound', { what: error.message });
    return sentenceOf(error);
  };
};
