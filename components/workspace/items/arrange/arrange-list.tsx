import { VisuallyHidden } from '@mantine/core';
import { type DragEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { itemName, shownLabel } from '../../kit/lists/shown-label.ts';
import css from './arrange-list.module.css';

type Props = {
  readonly items: readonly ListingRow[];
  readonly onMove: (from: number, to: number) => void;
};

const STEPS: { readonly [key: string]: number } = { ArrowUp: -1, ArrowDown: 1 };

/** Where a key leads from a place in the list; undefined where it leads nowhere. */
const placeOfKey = (key: string, at: number, count: number): number | undefined => {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[key];
  return step === undefined ? undefined : Math.min(count - 1, Math.max(0, at + step));
};

/** What a row needs to be dragged to another row's place, and to show where it would be put. */
const useDragOfRows = (onMove: (from: number, to: number) => void) => {
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<number>();
  const end = () => {
    setDragged(undefined);
    setOver(undefined);
  };
  return (at: number, name: string) => ({
    draggable: true,
    'data-over': (over === at && dragged !== undefined && dragged !== at) || undefined,
    'data-after': (dragged !== undefined && dragged < at) || undefined,
    'data-dragged': dragged === at || undefined,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData('text/plain', name);
      setDragged(at);
    },
    onDragOver: (event: DragEvent) => {
      if (dragged === undefined) return;
      event.preventDefault();
      setOver(at);
    },
    onDragEnd: end,
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (dragged !== undefined) onMove(dragged, at);
      end();
    },
  });
};

/**
 * A list whose rows are moved by drag, or with Alt and the arrow keys, Home and End; without Alt
 * the keys move the focus. Each move is announced.
 */
export const ArrangeList = ({ items, onMove }: Props) => {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const hint = useId();
  const [current, setCurrent] = useState(items[0]?.id);
  const [said, setSaid] = useState('');
  const move = (from: number, to: number) => {
    const item = items[from];
    if (!item || from === to) return;
    setCurrent(item.id);
    setSaid(t('items.arranged', { exhibit: itemName(item, t), place: to + 1, all: items.length }));
    onMove(from, to);
  };
  const focus = (id: string | undefined) =>
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id ?? '')}"]`)?.focus();
  // The row that was moved keeps the focus, which moving its element would take from it
  // biome-ignore lint/correctness/useExhaustiveDependencies: only after a move
  useEffect(() => {
    if (said) focus(current);
  }, [items]);
  const press = (event: KeyboardEvent, at: number) => {
    const to = placeOfKey(event.key, at, items.length);
    if (to === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.altKey) return move(at, to);
    setCurrent(items[to]?.id);
    focus(items[to]?.id);
  };
  const dragOf = useDragOfRows(move);
  return (
    <>
      <p id={hint} className={css.hint}>
        {t('items.arrangeHint')}
      </p>
      <ol ref={list} className={css.list} aria-label={t('items.arrangeTitle')}>
        {items.map((item, at) => (
          <li key={item.id} {...dragOf(at, itemName(item, t))}>
            <button
              type="button"
              data-row={item.id}
              data-autofocus={at === 0 || undefined}
              tabIndex={item.id === current ? 0 : -1}
              aria-describedby={hint}
              onFocus={() => setCurrent(item.id)}
              onKeyDown={(event) => press(event, at)}
            >
              <span aria-hidden className={css.grip}>
                ⠿
              </span>
              <span className={css.place}>{at + 1}</span>
              <strong>{shownLabel(item, t)}</strong>
              <span className={css.title}>{item.title}</span>
            </button>
          </li>
        ))}
      </ol>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
};
