import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { lineReasonName } from '../../../../lib/evidence/names/line-name.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import type { NewLine } from '../../../../lib/store/lists/lists.ts';
import { itemName } from '../../kit/lists/shown-label.ts';
import { observeElementRect, useVirtualizer } from '../../kit/lists/virtual-list.ts';
import css from '../../kit/sheets/capture-lists.module.css';

type Props = { readonly lines: readonly NewLine[]; readonly items: readonly ListingRow[] };

/** Two lines of text; what is longer is in the tool tip. */
const ROW_HEIGHT = 46;
const FIRST_HEIGHT = 220;

/** Says in words what a line of a new list will do. */
const useWillDo = (items: readonly ListingRow[]) => {
  const { t, i18n } = useTranslation();
  return ({ reason, sameAs, known }: NewLine): string => {
    if (reason) return t('lists.notOpened', { reason: lineReasonName(reason, i18n.language) });
    if (sameAs !== undefined) return t('lists.sameAs', { n: sameAs });
    if (!known) return t('lists.willCapture');
    const same = items.filter(({ id }) => known.includes(id));
    return t('lists.known', {
      exhibits: same.map((item) => itemName(item, t)).join(t('kit.comma')),
    });
  };
};

/** Says of each line of a new list what it will do. */
export const LinePreview = ({ lines, items }: Props) => {
  const { t } = useTranslation();
  const open = lines.filter(({ state }) => state === 'waiting').length;
  return (
    <div>
      <p role="status">{t('lists.previewCount', { count: lines.length, open })}</p>
      {lines.length > 0 && <PreviewLines lines={lines} items={items} />}
    </div>
  );
};

/** The lines, drawn as they come into view. */
const PreviewLines = ({ lines, items }: Props) => {
  const { t } = useTranslation();
  const willDo = useWillDo(items);
  const frame = useRef<HTMLElement>(null);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    observeElementRect: (box, changed) =>
      observeElementRect(box, ({ width, height }) =>
        changed({ width, height: height || FIRST_HEIGHT }),
      ),
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section ref={frame} className={css.preview} tabIndex={0} aria-label={t('lists.preview')}>
      <ul className={css.rows} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index];
          return (
            <li
              key={key}
              aria-setsize={lines.length}
              aria-posinset={index + 1}
              className={`${css.line} ${css.placed}`}
              style={{ height: ROW_HEIGHT, transform: `translateY(${start}px)` }}
            >
              <span>{line?.n}</span>
              <span title={line?.given}>{line?.given}</span>
              <span>{line && willDo(line)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
