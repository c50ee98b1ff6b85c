import { Button, CloseButton } from '@mantine/core';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../use-sentence.ts';
import css from './undo-bar.module.css';

type Offer = { readonly said: string; readonly undo: () => Promise<void> };
type Failure = { readonly failure: unknown };

let shown: Offer | Failure | undefined;
const listeners = new Set<() => void>();
const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};
const put = (next: Offer | Failure | undefined): void => {
  shown = next;
  for (const changed of listeners) changed();
};

/**
 * Says what was done and offers an undo; an earlier offer ends. Only for data beside the seal: an
 * undo is a change of its own, with its own custody entry.
 */
export const offerUndo = (said: string, undo: () => Promise<void>): void => put({ said, undo });

/** Waits for an action that a press started; if it fails, the bar says why. */
export const sayFailure = (work: Promise<unknown>): void => {
  void work.catch((failure: unknown) => put({ failure }));
};

const undo = (): void => {
  if (!shown || 'failure' in shown) return;
  const { undo: takeBack } = shown;
  put(undefined); // a second press finds nothing to take back
  sayFailure(takeBack());
};

const isUndoKey = ({ key, ctrlKey, metaKey, shiftKey, target }: KeyboardEvent): boolean =>
  key === 'z' &&
  (ctrlKey || metaKey) &&
  !shiftKey &&
  !(target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]'));

/** The last change with its undo, by button or Ctrl+Z; or why a change failed. */
export const UndoBar = () => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const current = useSyncExternalStore(subscribe, () => shown);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!shown || 'failure' in shown || !isUndoKey(event)) return;
      event.preventDefault();
      undo();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return (
    <div role="status" className={css.region}>
      {current && (
        <div className={css.bar}>
          {'failure' in current ? (
            <span role="alert">{sentenceOf(current.failure)}</span>
          ) : (
            <>
              <span>{current.said}</span>
              <Button size="compact-xs" variant="default" onClick={undo}>
                {t('kit.undo')}
              </Button>
            </>
          )}
          <CloseButton size="sm" aria-label={t('kit.close')} onClick={() => put(undefined)} />
        </div>
      )}
    </div>
  );
};
