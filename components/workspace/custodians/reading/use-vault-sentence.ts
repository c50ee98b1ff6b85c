import { useTranslation } from 'react-i18next';
import { FormatError } from '../../../../lib/format/format-error.ts';
import { EnvelopeRefused } from '../../../../lib/vault/envelope/envelope-refused.ts';
import { VaultError } from '../../../../lib/vault/storage/vault-error.ts';
import { useSentence } from '../../../use-sentence.ts';
import { isWordKey } from '../../../words.ts';

/** An error of reading a vault in words. */
export const useVaultSentence = () => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  return (error: unknown): string => {
    if (error instanceof VaultError) {
      const key = `custodians.read_${error.code}`;
      return t(isWordKey(key) ? key : 'custodians.read_REFUSED');
    }
    if (error instanceof EnvelopeRefused) return t('custodians.notOpened');
    if (error instanceof FormatError) return t('custodians.notFound');
    return sentenceOf(error);
  };
};
