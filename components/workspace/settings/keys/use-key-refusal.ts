import { useTranslation } from 'react-i18next';
import { KeyRefused } from '../../../../lib/trust/keys/key-refused.ts';

/** Why a key file or certificate was not taken, as a sentence; nothing for other errors. */
export const useKeyRefusal = () => {
  const { t } = useTranslation();
  return (error: unknown): string | undefined =>
    error instanceof KeyRefused ? t(`signingKeys.key_${error.code}`) : undefined;
};
