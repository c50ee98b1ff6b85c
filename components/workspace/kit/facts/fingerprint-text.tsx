import { ActionIcon, CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyIcon, TickIcon } from '../icons.tsx';
import css from './digest-text.module.css';

/** Half of a fingerprint: 16 bytes, each two digits and a colon. */
const HALF = 16 * 3;

/** A certificate's fingerprint in two rows of 16 bytes, with a button that copies it. */
export const FingerprintText = ({ fingerprint }: { readonly fingerprint: string }) => {
  const { t } = useTranslation();
  return (
    <span className={`${css.digest} ${css.fingerprint}`}>
      <code>
        {fingerprint.slice(0, HALF)}
        <wbr />
        {fingerprint.slice(HALF)}
      </code>
      <CopyButton value={fingerprint}>
        {({ copied, copy }) => {
          const label = t(copied ? 'kit.copied' : 'kit.copyFingerprint');
          return (
            <ActionIcon
              variant="subtle"
              size="sm"
              color="gray"
              onClick={copy}
              aria-label={label}
              title={label}
            >
              {copied ? <TickIcon /> : <CopyIcon />}
            </ActionIcon>
          );
        }}
      </CopyButton>
    </span>
  );
};
