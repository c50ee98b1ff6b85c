import { useTranslation } from 'react-i18next';
import { KeyRefused } from '../../../../lib/trust/keys/key-refused.ts';

/** Describes why a key file or certificate was refused; `undefined` for other errors. */
export const useKeyRefusal = () => {
  const { t } = useTranslation();
  return (error: unknown): string | undefined =>
    error instanceof KeyRefused ? t(`signingKeys.key_${error.code}`) : undefined;
};
