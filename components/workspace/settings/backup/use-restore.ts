import { useEffect, useRef, useState } from 'react';
import { adoptSettings } from '../../../../lib/browser/settings/adopt-settings.ts';
import { type PreparedRestore, type Restored, readBackup } from '../../../../lib/restore-store.ts';
import { useSentence } from '../../../use-sentence.ts';

/** How a restoring stands; `done` and `total` are bytes. */
export type RestoreState =
  | { readonly step: 'checking' | 'restoring'; readonly done: number; readonly total: number }
  | { readonly step: 'planned'; readonly prepared: PreparedRestore }
  | { readonly step: 'restored'; readonly restored: Restored }
  | { readonly step: 'failed'; readonly said: string };

const BEGINNING: RestoreState = { step: 'checking', done: 0, total: 0 };

/**
 * Reads a backup from the moment it is shown, says what restoring it would do, and does it when
 * asked to.
 */
export const useRestore = (files: readonly File[]) => {
  const sentenceOf = useSentence();
  const [state, setState] = useState<RestoreState>(BEGINNING);
  const [running] = useState(() => ({ controller: new AbortController(), isBegun: false }));
  const held = useRef<PreparedRestore>(undefined);
  const options = (step: 'checking' | 'restoring') => ({
    signal: running.controller.signal,
    onProgress: (done: number, total: number) => setState({ step, done, total }),
  });
  const read = async () => {
    try {
      held.current = await readBackup(files, options('checking'));
      setState({ step: 'planned', prepared: held.current });
    } catch (error) {
      setState({ step: 'failed', said: sentenceOf(error) });
    }
  };
  const letGo = async () => {
    await held.current?.discard();
    held.current = undefined;
  };
  const apply = async (prepared: PreparedRestore) => {
    setState({ step: 'restoring', done: 0, total: 0 });
    try {
      const restored = await prepared.apply(options('restoring'));
      if (restored.written.length > 0) await adoptSettings(await prepared.settings());
      setState({ step: 'restored', restored });
    } catch (error) {
      setState({ step: 'failed', said: sentenceOf(error) });
    } finally {
      await letGo();
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins once, when the dialog opens
  useEffect(() => {
    if (!running.isBegun) void read();
    running.isBegun = true;
    return () => {
      running.controller.abort();
      void letGo();
    };
  }, [running]);
  return { state, apply, cancel: () => running.controller.abort() };
};
