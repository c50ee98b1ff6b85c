// biome-ignore-all lint/a11y/useSemanticElements: a table's rows cannot be placed one by one
// biome-ignore-all lint/a11y/useFocusableInteractive: a table is read, and is no grid
import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type ListOrder, sendListOrder } from '../../../lib/browser/messages.ts';
import type { ListLine } from '../../../lib/evidence/list/list-line.ts';
import { lineReasonName, lineStateName } from '../../../lib/evidence/names/line-name.ts';
import { ProblemError } from '../../../lib/evidence/problem.ts';
import { DayAndTime } from '../kit/facts/when.tsx';
import { observeElementRect, useVirtualizer } from '../kit/lists/virtual-list.ts';
import { hrefTo } from '../kit/route.ts';
import css from '../kit/sheets/capture-lists.module.css';
import { sayFailure } from '../kit/undo-bar.tsx';

type Exhibits = ReadonlyMap<string, string>;
type Props = { readonly lines: readonly ListLine[]; readonly exhibits: Exhibits };

const HEADS = ['line', 'address', 'outcome', 'item', 'time', 'act'] as const;
const GUESSED_HEIGHT = 54;
const FIRST_HEIGHT = 800;

/** The lines of a list, drawn as they come into view. */
export const LineTable = ({ lines, exhibits }: Props) => {
  const { t } = useTranslation();
  const frame = useRef<HTMLElement>(null);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => frame.current,
    estimateSize: () => GUESSED_HEIGHT,
    overscan: 6,
    // A table that is not laid out yet shows its beginning.
    observeElementRect: (table, changed) =>
      observeElementRect(table, ({ width, height }) =>
        changed({ width, height: height || FIRST_HEIGHT }),
      ),
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section ref={frame} className={css.scroller} tabIndex={0} aria-label={t('lists.lines')}>
      <div
        role="table"
        className={css.table}
        aria-label={t('lists.lines')}
        aria-rowcount={lines.length + 1}
      >
        <div role="row" className={`${css.row} ${css.heads}`} aria-rowindex={1}>
          {HEADS.map((name) => (
            <span key={name} role="columnheader">
              {t(`lists.column_${name}`)}
            </span>
          ))}
        </div>
        <div role="rowgroup" className={css.rows} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, key, start }) => (
            <div
              key={key}
              ref={rows.measureElement}
              role="row"
              aria-rowindex={index + 2}
              data-index={index}
              className={`${css.row} ${css.placed}`}
              style={{ transform: `translateY(${start}px)` }}
            >
              <LineCells line={lines[index]} exhibits={exhibits} />
            </div>
          ))}
        </div>
      </div>
    </section>
  );
};

type CellsProps = { readonly line: ListLine | undefined; readonly exhibits: Exhibits };

const LineCells = ({ line, exhibits }: CellsProps) => {
  const { t, i18n } = useTranslation();
  if (!line) return null;
  const { n, given, title, state, reason, sameAs, item } = line;
  const time = line.endedAt ?? line.openedAt;
  const outcome =
    sameAs === undefined ? lineStateName(state, i18n.language) : t('lists.sameAs', { n: sameAs });
  return (
    <>
      <span role="cell">{n}</span>
      <span role="cell">
        {given}
        {title && <small>{title}</small>}
      </span>
      <span role="cell">
        {outcome}
        {reason && <small>{lineReasonName(reason, i18n.language)}</small>}
      </span>
      <span role="cell">
        {item && (
          <a href={hrefTo({ page: 'item', id: item })}>{exhibits.get(item) ?? t('lists.toItem')}</a>
        )}
      </span>
      <span role="cell">{time && <DayAndTime at={time} />}</span>
      <span role="cell">
        <SkipButton line={line} />
      </span>
    </>
  );
};

/** Sends an order. Throws the problem for which it was refused. */
const sendOrFail = async (order: ListOrder): Promise<void> => {
  const { problem } = await sendListOrder(order);
  if (problem) throw new ProblemError(problem.code, problem.message);
};

/** Skips a line, or takes the skip back; one button, which keeps the focus. */
const SkipButton = ({ line: { list, n, state } }: { readonly line: ListLine }) => {
  const { t } = useTranslation();
  if (state !== 'waiting' && state !== 'working' && state !== 'skipped') return null;
  const order = state === 'skipped' ? 'unskip' : 'skip';
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={t(`lists.line_${order}`, { n })}
      onClick={() => sayFailure(sendOrFail({ list, order, line: n }))}
    >
      {t(`lists.do_${order}`)}
    </Button>
  );
};
