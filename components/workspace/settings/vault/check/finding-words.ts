import { useTranslation } from 'react-i18next';
import type { VaultFinding } from '../../../../../lib/vault/check/vault-finding.ts';
import { useFormat } from '../../../../format.ts';
import { isWordKey } from '../../../../words.ts';

/** What was found, what to do about it, and the storage's own words, where there are any. */
export type FindingWords = { readonly is: string; readonly act?: string; readonly detail?: string };

/** A sentence of its own for clocks that are ahead or behind, and for days or years of a lock. */
const variantOf = ({ code, facts: { seconds, days, years } }: VaultFinding): string => {
  if (code === 'CLOCK_APART' || code === 'CLOCK_OFF') {
    if (seconds === undefined) return code;
    return `${code}_${Number(seconds) > 0 ? 'ahead' : 'behind'}`;
  }
  if (code === 'LOCK_DEFAULT')
    return `${code}_${days === undefined && years !== undefined ? 'years' : 'days'}`;
  return code;
};

/** A span of time in the largest unit of which it has two. */
const useSpan = () => {
  const { t } = useTranslation();
  return (seconds: number): string => {
    if (seconds < 120) return t('vault.seconds', { count: seconds });
    if (seconds < 7200) return t('vault.minutes', { count: Math.round(seconds / 60) });
    return t('vault.hours', { count: Math.round(seconds / 3600) });
  };
};

/** Puts a finding of the check of a vault into words. */
export const useFindingWords = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const spanOf = useSpan();
  return (finding: VaultFinding): FindingWords => {
    const { seconds, until, detail, ...facts } = finding.facts;
    const variant = variantOf(finding);
    const values = {
      ...facts,
      ...(seconds !== undefined && { time: spanOf(Math.abs(Number(seconds))) }),
      ...(until !== undefined && { until: format.exact(String(until)) }),
    };
    const said = (key: string): string | undefined => (isWordKey(key) ? t(key, values) : undefined);
    const act = finding.state === 'good' ? undefined : said(`vault.do_${variant}`);
    return {
      is: said(`vault.is_${variant}`) ?? finding.code,
      ...(act && { act }),
      ...(detail !== undefined && { detail: t('vault.checkWords', { detail: String(detail) }) }),
    };
  };
};
