import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Finding, placeOf } from '../../../../lib/verify/finding.ts';
import { useFormat } from '../../../format.ts';
import css from './finding-list.module.css';

type Found = Finding & { readonly file?: string };
type Props = {
  readonly findings: readonly Found[];
  /** The name of an item, by its id. */
  readonly nameOf?: (item: string) => string | undefined;
};

/**
 * A zip can be forged to give any number of findings; this many are shown until the person asks for
 * more.
 */
const FIRST = 100;

/**
 * Each finding in plain words, with its place and the details for an expert: first those of the
 * package, then item by item.
 */
export const FindingList = ({ findings, nameOf }: Props) => {
  const { t } = useTranslation();
  const [most, setMost] = useState(FIRST);
  if (findings.length === 0) return null;
  const ordered = [...findings.filter(({ item }) => !item), ...findings.filter(({ item }) => item)];
  const groups = [...Map.groupBy(ordered.slice(0, most), ({ item }) => item)];
  return (
    <section aria-label={t('handover.findings')}>
      {groups.map(([item, found]) => (
        <div key={item ?? ''}>
          {item && <h3 className={css.group}>{nameOf?.(item) ?? item}</h3>}
          <Findings findings={found} />
        </div>
      ))}
      {findings.length > most && (
        <Button variant="default" size="xs" onClick={() => setMost(most * 10)}>
          {t('handover.moreFindings', { count: findings.length - most })}
        </Button>
      )}
    </section>
  );
};

const Findings = ({ findings }: { readonly findings: readonly Found[] }) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className={css.findings}>
      {findings.map(({ code, detail, file, ...found }, at) => {
        const { path, more } = placeOf(found);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes; findings repeat
          <li key={at}>
            <strong>{t(`findings.${code}`)}</strong>
            {(file || path) && <code>{[file, path].filter(Boolean).join(': ')}</code>}
            {more > 0 && <span>{t('handover.andMore', { number: format.number(more) })}</span>}
            <span lang="en">
              {code} · {detail}
            </span>
          </li>
        );
      })}
    </ul>
  );
};
