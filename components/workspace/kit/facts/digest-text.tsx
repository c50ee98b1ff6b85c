import { ActionIcon, CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Digest, hexOf } from '../../../../lib/evidence/digest.ts';
import { CopyIcon, TickIcon } from '../icons.tsx';
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
            aria-label={copied ? t('kit.copied') : t('kit.copyDigest', { of })}
            title={copied ? t('kit.copied') : t('kit.copyDigest', { of })}
          >
            {copied ? <TickIcon /> : <CopyIcon />}
          </ActionIcon>
        )}
      </CopyButton>
    </span>
  );
};
