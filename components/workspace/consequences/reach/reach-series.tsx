import { useTranslation } from 'react-i18next';
import { MEASURES, type Measure, type ReachPoint } from '../../../../lib/casework/reach.ts';
import type { StatedCount } from '../../../../lib/evidence/item.ts';
import { useFormat } from '../../../format.ts';
import { hrefTo } from '../../kit/route.ts';
import css from './reach-series.module.css';
import { SparkLine } from './spark-line.tsx';

/**
 * A count in the page's words, followed by the number parsed from them if they are not digits.
 */
export const CountWords = ({ stated }: { readonly stated: StatedCount | undefined }) => {
  const format = useFormat();
  if (!stated) return <span className={css.none}>–</span>;
  const { raw, count } = stated;
  const isPlain = count === undefined || raw.replace(/[\s,，]/gu, '') === String(count);
  return (
    <>
      {raw}
      {!isPlain && <small> ({format.number(count)})</small>}
    </>
  );
};

/**
 * The counts of a post at each of its captures: each under its time, and a line for each measure
 * counted more than once.
 */
export const ReachSeries = ({ series }: { readonly series: readonly ReachPoint[] }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const measures = MEASURES.filter((measure) => series.some(({ counts }) => counts[measure]));
  return (
    <table className={css.series} aria-label={t('consequences.reachTable')}>
      <thead>
        <tr>
          {measures.map((measure) => (
            <th key={measure} scope="col" className={css.number}>
              {t(`terms.measure_${measure}`)}
            </th>
          ))}
        </tr>
      </thead>
      {series.map(({ item, at, counts }) => (
        <tbody key={item}>
          <tr>
            <th scope="rowgroup" colSpan={measures.length} className={css.when}>
              <a href={hrefTo({ page: 'item', id: item })}>{format.exact(at)}</a>
            </th>
          </tr>
          <tr>
            {measures.map((measure) => (
              <td key={measure} className={css.number}>
                <CountWords stated={counts[measure]} />
              </td>
            ))}
          </tr>
        </tbody>
      ))}
      {series.length > 1 && (
        <tfoot>
          <tr>
            {measures.map((measure) => (
              <td key={measure} className={css.number}>
                <MeasureLine series={series} measure={measure} />
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
};

type LineProps = { readonly series: readonly ReachPoint[]; readonly measure: Measure };

/** One measure of a series as a small line, with its points in words. */
export const MeasureLine = ({ series, measure }: LineProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const points = series.flatMap(({ at, counts }) => {
    const count = counts[measure]?.count;
    return count === undefined ? [] : [{ at: Date.parse(at), count }];
  });
  if (points.length < 2) return null;
  const words = points.map(({ at, count }) => {
    const time = format.time(new Date(at).toISOString());
    return t('consequences.point', { count: format.number(count) as unknown as number, time });
  });
  const name = t('consequences.series', {
    measure: t(`terms.measure_${measure}`),
    points: words.join(t('kit.comma')),
  });
  return <SparkLine name={name} points={points} />;
};
