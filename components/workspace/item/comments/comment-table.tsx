// biome-ignore-all lint/a11y/useSemanticElements: a table's rows cannot be placed one by one
// biome-ignore-all lint/a11y/useFocusableInteractive: a table is read, and is no grid
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageComment } from '../../../../lib/evidence/comments/comment-list.ts';
import { commentsWith } from '../../../../lib/search/comments-with.ts';
import { observeElementRect, useVirtualizer } from '../../kit/lists/virtual-list.ts';
import css from '../../kit/sheets/comments.module.css';
import { CommentCells } from './comment-cells.tsx';
import { CommentFinder } from './comment-finder.tsx';
import type { CommentStatements } from './use-comment-statements.ts';

type Props = {
  readonly comments: readonly PageComment[];
  readonly language: string | undefined;
  /** A query: the first comment that holds its words is brought into view. May be empty. */
  readonly find: string;
  /** Undefined where no statements can be made. */
  readonly statements: CommentStatements | undefined;
  readonly onState: (comment: PageComment) => void;
};

const HEADS = ['number', 'author', 'time', 'text', 'likes', 'under', 'statements'] as const;
const GUESSED_HEIGHT = 60;
const FIRST_HEIGHT = 800;
const DEEPEST = 3;

/** How deep each comment stands under others, from 0, at most as deep as is shown. */
const depthsOf = (comments: readonly PageComment[]): readonly number[] => {
  const depths: number[] = [];
  for (const { parent } of comments)
    depths.push(parent === undefined ? 0 : Math.min((depths[parent - 1] ?? 0) + 1, DEEPEST));
  return depths;
};

const useRows = (frame: RefObject<HTMLElement | null>, count: number) =>
  useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => GUESSED_HEIGHT,
    overscan: 6,
    // A table that is not laid out yet shows its beginning.
    observeElementRect: (table, changed) =>
      observeElementRect(table, ({ width, height }) =>
        changed({ width, height: height || FIRST_HEIGHT }),
      ),
  });

/** The comments, drawn as they come into view; words are found in their texts and authors. */
export const CommentTable = ({ find, ...props }: Props) => {
  const { comments } = props;
  const frame = useRef<HTMLElement>(null);
  const [typed, setTyped] = useState(find);
  const places = useMemo(() => commentsWith(comments, typed), [comments, typed]);
  const [current, setCurrent] = useState<number>();
  const rows = useRows(frame, comments.length);
  const go = (number: number | undefined) => {
    setCurrent(number);
    if (number !== undefined) rows.scrollToIndex(number - 1, { align: 'center' });
  };
  const [first] = places;
  // Once: what is chosen after that stays
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => go(first), []);
  const change = (words: string) => {
    setTyped(words);
    go(commentsWith(comments, words)[0]);
  };
  return (
    <>
      <CommentFinder {...{ typed, places, current }} onType={change} onGo={go} />
      <Schedule {...{ ...props, frame, rows, current, typed }} onParent={go} />
    </>
  );
};

type ScheduleProps = Omit<Props, 'find'> & {
  readonly frame: RefObject<HTMLElement | null>;
  readonly rows: ReturnType<typeof useRows>;
  readonly current: number | undefined;
  readonly typed: string;
  readonly onParent: (number: number) => void;
};

const Schedule = (props: ScheduleProps) => {
  const { frame, rows, comments, current, ...cells } = props;
  const { t } = useTranslation();
  const depths = useMemo(() => depthsOf(comments), [comments]);
  const label = t('comments.schedule');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section ref={frame} className={css.scroller} tabIndex={0} aria-label={label}>
      <div
        role="table"
        className={css.table}
        aria-label={label}
        aria-rowcount={comments.length + 1}
      >
        <div role="row" className={`${css.row} ${css.heads}`} aria-rowindex={1}>
          {HEADS.map((name) => (
            <span key={name} role="columnheader">
              {t(`comments.column_${name}`)}
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
              aria-current={current === index + 1 || undefined}
              data-index={index}
              className={`${css.row} ${css.placed}`}
              style={{ transform: `translateY(${start}px)` }}
            >
              <CommentCells comment={comments[index]} depth={depths[index] ?? 0} {...cells} />
            </div>
          ))}
        </div>
      </div>
    </section>
  );
};
