import { Button, CloseButton } from '@mantine/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustodyEvent } from '../../../lib/evidence/custody.ts';
import { onChange } from '../../../lib/store/change.ts';
import { useSentence } from '../../use-sentence.ts';
import css from './undo-bar.module.css';

type Offer = { readonly said: string; readonly undo: () => Promise<unknown> };
/** What was done and cannot be undone. */
type Notice = { readonly said: string };
type Failure = { readonly failure: unknown };

let shown: Offer | Notice | Failure | undefined;
const listeners = new Set<() => void>();
const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};
const put = (next: Offer | Notice | Failure | undefined): void => {
  shown = next;
  for (const changed of listeners) changed();
};

/** How many milliseconds an undo is offered while nobody points at it or has the focus in it. */
export const OFFERED_FOR = 10_000;

/** Changes of what a person entered; to look at an item or to export it ends no offer. */
const SAVES: readonly CustodyEvent[] = [
  'annotated',
  'transferred',
  'withheld',
  'deleted',
  'received',
];

// An offer takes back the last save, so that any later save ends it.
onChange((events) => {
  if (shown && 'undo' in shown && SAVES.some((event) => events.has(event))) put(undefined);
});

/**
 * Says what was done and offers an undo, for ten seconds or until the next save. Only for data
 * beside the seal: an undo is a change of its own, with its own custody entry.
 */
export const offerUndo = (said: string, undo: () => Promise<unknown>): void => put({ said, undo });

/** Says what was done, for ten seconds; it has no undo. */
export const sayDone = (said: string): void => put({ said });

/** Waits for an action that a press started; if it fails, the bar says why. */
export const sayFailure = (work: Promise<unknown>): void => {
  void work.catch((failure: unknown) => put({ failure }));
};

const undo = (): void => {
  if (!shown || !('undo' in shown)) return;
  const { undo: takeBack } = shown;
  put(undefined); // a second press finds nothing to take back
  sayFailure(takeBack());
};

const isUndoKey = ({ key, ctrlKey, metaKey, shiftKey, target }: KeyboardEvent): boolean =>
  key === 'z' &&
  (ctrlKey || metaKey) &&
  !shiftKey &&
  !(target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]'));

/** Ends an offer after `OFFERED_FOR`, counted anew once the pointer and the focus leave the bar. */
const useExpiry = (current: Offer | Notice | Failure | undefined) => {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    // A bar that goes from under the pointer does not say that the pointer left it.
    if (!current) return setHeld(false);
    if ('failure' in current || isHeld) return;
    const timer = setTimeout(() => {
      if (shown === current) put(undefined);
    }, OFFERED_FOR);
    return () => clearTimeout(timer);
  }, [current, isHeld]);
  return {
    onPointerEnter: () => setHeld(true),
    onPointerLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  };
};

/** The last change with its undo, by button or Ctrl+Z; or why a change failed. */
export const UndoBar = () => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const current = useSyncExternalStore(subscribe, () => shown);
  const hold = useExpiry(current);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !shown || !('undo' in shown) || !isUndoKey(event)) return;
      event.preventDefault();
      undo();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return (
    <div role="status" className={css.region}>
      {current && (
        <div className={css.bar} {...hold}>
          {'failure' in current ? (
            <span role="alert">{sentenceOf(current.failure)}</span>
          ) : (
            <>
              <span>{current.said}</span>
              {'undo' in current && (
                <Button size="compact-xs" variant="default" onClick={undo}>
                  {t('kit.undo')}
                </Button>
              )}
            </>
          )}
          <CloseButton size="sm" aria-label={t('kit.close')} onClick={() => put(undefined)} />
        </div>
      )}
    </div>
  );
};
