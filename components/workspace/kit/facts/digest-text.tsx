import { ActionIcon, CopyButton } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { type Digest, hexOf } from '../../../../lib/evidence/digest.ts';
import { CopyIcon, TickIcon } from '../icons.tsx';
import css from './digest-text.module.css';

const GROUP = 16;
const GROUPS = [0, 16, 32, 48];

type Props = { readonly digest: Digest; readonly of: string };

/**
 * A SHA-256 digest in two rows of 32 digits, or where that is too wide in four rows of 16, with a
 * button that copies it.
 */
export const DigestText = ({ digest, of }: Props) => {
  const { t } = useTranslation();
  const hex = hexOf(digest);
  return (
    <span className={css.digest}>
      <code>
        {GROUPS.map((from) => (
          <Fragment key={from}>
            {hex.slice(from, from + GROUP)}
            <wbr />
          </Fragment>
        ))}
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
