import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lineReasonName } from '../../../../lib/evidence/names/line-name.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import type { NewLine } from '../../../../lib/store/lists/lists.ts';
import { ShowMore } from '../../kit/lists/show-more.tsx';
import css from '../../kit/sheets/capture-lists.module.css';

type Props = { readonly lines: readonly NewLine[]; readonly items: readonly ListingRow[] };

const STEP = 100;

/** Says of each line of a new list what it will do. */
export const LinePreview = ({ lines, items }: Props) => {
  const { t, i18n } = useTranslation();
  const [most, setMost] = useState(STEP);
  const open = lines.filter(({ state }) => state === 'waiting').length;
  const willDo = ({ reason, sameAs, known }: NewLine): string => {
    if (reason) return t('lists.notOpened', { reason: lineReasonName(reason, i18n.language) });
    if (sameAs !== undefined) return t('lists.sameAs', { n: sameAs });
    if (!known) return t('lists.willCapture');
    const same = items.filter(({ id }) => known.includes(id));
    return t('lists.known', { exhibits: same.map(({ exhibit }) => exhibit).join(', ') });
  };
  return (
    <div>
      <p role="status">{t('lists.previewCount', { count: lines.length, open })}</p>
      {lines.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        <section className={css.preview} tabIndex={0} aria-label={t('lists.preview')}>
          {lines.slice(0, most).map((line) => (
            <div key={line.n} className={css.line}>
              <span>{line.n}</span>
              <span>{line.given}</span>
              <span>{willDo(line)}</span>
            </div>
          ))}
          <ShowMore shown={most} all={lines.length} step={STEP} onMore={setMost} />
        </section>
      )}
    </div>
  );
};
