import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../lib/verify/finding.ts';
import css from './verification.module.css';

type Props = { readonly findings: readonly (Finding & { readonly file?: string })[] };

/** A zip can be made to give any number of findings; so many are shown until more are asked for. */
const FIRST = 100;

/** Each finding in plain words, where it was found, and the particulars for an expert. */
export const FindingList = ({ findings }: Props) => {
  const { t } = useTranslation();
  const [most, setMost] = useState(FIRST);
  if (findings.length === 0) return null;
  return (
    <>
      <ol className={css.findings} aria-label={t('workspace.findings')}>
        {findings.slice(0, most).map(({ code, path, detail, file }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two findings may be alike
          <li key={at}>
            <strong>{t(`findings.${code}`)}</strong>
            {(file || path) && <code>{[file, path].filter(Boolean).join(': ')}</code>}
            <span lang="en">
              {code} · {detail}
            </span>
          </li>
        ))}
      </ol>
      {findings.length > most && (
        <Button variant="default" size="xs" onClick={() => setMost(most * 10)}>
          {t('workspace.moreFindings', { count: findings.length - most })}
        </Button>
      )}
    </>
  );
};
