import { useTranslation } from 'react-i18next';
import type { MetCode } from '../../../../lib/verify/outcome/meet-signers.ts';
import type { Outcome, OutcomeLine, ShownCode } from '../../../../lib/verify/outcome/outcome.ts';
import { useFormat } from '../../../format.ts';
import { FingerprintSentence } from '../../kit/facts/fingerprint-text.tsx';
import css from './outcome-text.module.css';

type Props = { readonly outcome: Outcome; readonly met: readonly OutcomeLine<MetCode>[] };

/** The values of a sentence that are instants; a package may be forged, and state what is none. */
const INSTANTS: readonly string[] = ['at', 'since'];

/**
 * The outcome of a verification: in one line, then by whom, whether that key was met before, and
 * since when, in the zone of the case, and what is proven and what is not. With findings, only that
 * nothing is shown about the package as a whole.
 */
export const OutcomeText = ({ outcome, met }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const shown = (values: OutcomeLine<string>['values']) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        const isTime = INSTANTS.includes(name) && !Number.isNaN(Date.parse(String(value)));
        return [name, isTime ? format.exact(String(value)) : value];
      }),
    );
  const { verdict, findings, by, since, proven, notShown } = outcome;
  if (verdict === 'BROKEN')
    return (
      <>
        <p role="status" className={css.notIntact}>
          {t('handover.notIntact', { count: findings })}
        </p>
        <p className={css.said}>{t('outcome.BROKEN')}</p>
      </>
    );
  return (
    <>
      <p role="status" className={css.intact}>
        {t(`outcome.${verdict}`)}
      </p>
      {[...by, ...met, ...since].map(({ code, values }) => (
        <p key={`${code} ${values.fingerprint}`} className={css.said}>
          <FingerprintSentence words={t(`outcome.${code}`, shown(values))} />
        </p>
      ))}
      <div className={css.shown}>
        <Shown title={t('handover.proven')} codes={proven} />
        <Shown title={t('handover.notProven')} codes={notShown} />
      </div>
    </>
  );
};

type ShownProps = { readonly title: string; readonly codes: readonly ShownCode[] };

const Shown = ({ title, codes }: ShownProps) => {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {codes.map((code) => (
          <li key={code}>{t(`outcome.${code}`)}</li>
        ))}
      </ul>
    </section>
  );
};
