import { ActionIcon, CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyIcon, TickIcon } from '../icons.tsx';
import css from './digest-text.module.css';

/** Half of a fingerprint: 16 bytes, each two digits and a colon. */
const HALF = 16 * 3;

/** A fingerprint that breaks between its halves, where it has to. */
const Halves = ({ fingerprint }: { readonly fingerprint: string }) => (
  <>
    {fingerprint.slice(0, HALF)}
    <wbr />
    {fingerprint.slice(HALF)}
  </>
);

const FINGERPRINT = /((?:[0-9A-F]{2}:){31}[0-9A-F]{2})/u;

/** A sentence in which no fingerprint is broken within a byte. */
export const FingerprintSentence = ({ words }: { readonly words: string }) =>
  words
    .split(FINGERPRINT)
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence stay in their places
    .map((part, at) => (at % 2 === 1 ? <Halves key={at} fingerprint={part} /> : part));

/** A certificate's fingerprint in two rows of 16 bytes, with a button that copies it. */
export const FingerprintText = ({ fingerprint }: { readonly fingerprint: string }) => {
  const { t } = useTranslation();
  return (
    <span className={`${css.digest} ${css.fingerprint}`}>
      <code>
        <Halves fingerprint={fingerprint} />
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
