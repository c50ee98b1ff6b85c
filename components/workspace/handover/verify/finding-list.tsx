import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Finding, placeOf } from '../../../../lib/verify/finding.ts';
import { groupByCause } from '../../../../lib/verify/outcome/order-findings.ts';
import { chineseDetail } from '../../../../lib/words/detail-words.ts';
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

const isOfOneFile = (one: Found, other: Found): boolean => one.file === other.file;

/**
 * Each finding in plain words, with its place and its code for an expert: altered files first, each
 * with what may follow from it under it.
 */
export const FindingList = ({ findings, nameOf }: Props) => {
  const { t } = useTranslation();
  const [most, setMost] = useState(FIRST);
  const groups = useMemo(() => groupByCause(findings, isOfOneFile), [findings]);
  if (findings.length === 0) return null;
  // Under the item that the cause is of; what may follow from it is of the same item or file
  const chapters = Map.groupBy(groups.slice(0, most), ({ cause }) => cause.item);
  const left = groups.slice(most).reduce((sum, { under }) => sum + 1 + under.length, 0);
  return (
    <section aria-label={t('handover.findings')}>
      {[...chapters].map(([item, of], at) => (
        <div key={item ?? ''}>
          {(item || at > 0) && (
            <h3 className={css.group}>
              {item ? (nameOf?.(item) ?? item) : t('handover.ofPackage')}
            </h3>
          )}
          <ul className={css.findings}>
            {of.map(({ cause, under }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <li key={index}>
                <FindingWords found={cause} />
                {under.length > 0 && <Following findings={under} />}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {left > 0 && (
        <Button variant="default" size="xs" onClick={() => setMost(most * 10)}>
          {t('handover.moreFindings', { count: left })}
        </Button>
      )}
    </section>
  );
};

/** Those of one code in one file belong together: one line cut out of a log moves all after it. */
const kindOf = ({ code, file, path, item }: Found): string =>
  [code, file, path, item].map((part) => part ?? '').join('\n');

const Following = ({ findings }: Pick<Props, 'findings'>) => {
  const { t } = useTranslation();
  const kinds = [...Map.groupBy(findings, kindOf).values()];
  return (
    <div className={css.under}>
      <em>{t('handover.mayFollow')}</em>
      <ul className={css.findings}>
        {kinds.slice(0, FIRST).map(
          ([first, ...more]) =>
            first && (
              <li key={kindOf(first)}>
                <FindingWords found={first} />
                {more.length > 0 && <MoreOfKind findings={more} />}
              </li>
            ),
        )}
      </ul>
      {kinds.length > FIRST && (
        <span>{t('handover.moreFindings', { count: kinds.slice(FIRST).flat().length })}</span>
      )}
    </div>
  );
};

const MoreOfKind = ({ findings }: Pick<Props, 'findings'>) => {
  const { t } = useTranslation();
  return (
    <details>
      <summary>{t('handover.moreOfKind', { count: findings.length })}</summary>
      <ul className={css.findings}>
        {findings.slice(0, FIRST).map((found, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes; findings repeat
          <li key={at}>
            <DetailWords found={found} />
          </li>
        ))}
      </ul>
    </details>
  );
};

const DetailWords = ({ found: { code, detail } }: { readonly found: Found }) => {
  const { language } = useTranslation().i18n;
  const chinese = language.startsWith('zh') ? chineseDetail(detail) : undefined;
  return (
    <span {...(chinese === undefined && { lang: 'en' })}>
      {code} · {chinese ?? detail}
    </span>
  );
};

const FindingWords = ({ found }: { readonly found: Found }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { code, file } = found;
  const { path, more } = placeOf(found);
  return (
    <>
      <strong>{t(`findings.${code}`)}</strong>
      {(file || path) && <code>{[file, path].filter(Boolean).join(': ')}</code>}
      {more > 0 && <span>{t('handover.andMore', { number: format.number(more) })}</span>}
      <DetailWords found={found} />
    </>
  );
};
