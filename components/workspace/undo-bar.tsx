import { Button, CloseButton } from '@mantine/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../use-sentence.ts';
import css from './undo-bar.module.css';

type Offer = { readonly said: string; readonly undo: () => Promise<void> };

let offer: Offer | undefined;
const listeners = new Set<() => void>();
const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};
const put = (next: Offer | undefined): void => {
  offer = next;
  for (const changed of listeners) changed();
};

/**
 * Says what was done and offers to take it back; the offer before it ends. Only for what lies beside the seal: taking back is a
 * change of its own, with its own custody entry.
 */
export const offerUndo = (said: string, undo: () => Promise<void>): void => put({ said, undo });

const isUndoKey = ({ key, ctrlKey, metaKey, shiftKey, target }: KeyboardEvent): boolean =>
  key === 'z' &&
  (ctrlKey || metaKey) &&
  !shiftKey &&
  !(target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]'));

/** The last change and the way back from it, by its button or by Ctrl+Z. */
export const UndoBar = () => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const current = useSyncExternalStore(subscribe, () => offer);
  const [failure, setFailure] = useState<string>();
  const undo = async () => {
    put(undefined);
    setFailure(undefined);
    await current?.undo().catch((error: unknown) => setFailure(sentenceOf(error)));
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!offer || !isUndoKey(event)) return;
      event.preventDefault();
      void undo();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
  return (
    <div role="status" className={css.region}>
      {(current || failure) && (
        <div className={css.bar}>
          <span>{failure ?? current?.said}</span>
          {current && (
            <Button size="compact-xs" variant="default" onClick={() => void undo()}>
              {t('case.undo')}
            </Button>
          )}
          <CloseButton
            size="sm"
            aria-label={t('workspace.close')}
            onClick={() => {
              put(undefined);
              setFailure(undefined);
            }}
          />
        </div>
      )}
    </div>
  );
};
