import { ActionIcon, CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Digest, hexOf } from '../../lib/evidence/digest.ts';
import css from './digest-text.module.css';

type Props = { readonly digest: Digest; readonly of: string };

/** A SHA-256 digest in two rows of 32 digits, with a button that copies it. */
export const DigestText = ({ digest, of }: Props) => {
  const { t } = useTranslation();
  const hex = hexOf(digest);
  return (
    <span className={css.digest}>
      <code>
        {hex.slice(0, 32)}
        <wbr />
        {hex.slice(32)}
      </code>
      <CopyButton value={hex}>
        {({ copied, copy }) => (
          <ActionIcon
            variant="subtle"
            size="sm"
            color="gray"
            onClick={copy}
            aria-label={copied ? t('workspace.copied') : t('workspace.copyDigest', { of })}
            title={copied ? t('workspace.copied') : t('workspace.copyDigest', { of })}
          >
            {copied ? <TickIcon /> : <CopyIcon />}
          </ActionIcon>
        )}
      </CopyButton>
    </span>
  );
};

const CopyIcon = () => (
  <svg
    viewBox="0 0 16 16"
    width="14"
    height="14"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.4"
    aria-hidden
  >
    <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
    <path d="M10.5 5.5v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2" />
  </svg>
);

const TickIcon = () => (
  <svg
    viewBox="0 0 16 16"
    width="14"
    height="14"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    aria-hidden
  >
    <path d="M3 8.5l3.5 3.5L13 4.5" />
  </svg>
);
