import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem } from '../../../../lib/evidence/problem.ts';
import { type SetVerification, verifySet } from '../../../../lib/verify/verify-set.ts';
import { useSentence } from '../../../use-sentence.ts';

/** A zip to be verified, by the name that a person knows it by. */
export type NamedFile = { readonly name: string; readonly file: Blob };

/** How a verification stands; `done` and `total` are bytes. */
export type Verifying =
  | { readonly step: 'ready'; readonly said?: string }
  | { readonly step: 'working'; readonly done: number; readonly total: number }
  | {
      readonly step: 'done';
      readonly files: readonly NamedFile[];
      readonly result: SetVerification;
    };

/**
 * Each volume is read in turn and begins again from nothing: the bytes of those before are added.
 */
const addUp = (tell: (done: number) => void) => {
  let [before, last] = [0, 0];
  return (done: number) => {
    if (done < last) before += last;
    last = done;
    tell(before + done);
  };
};

/** Verifies zips and tells how it stands. */
export const useVerification = () => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const [state, setState] = useState<Verifying>({ step: 'ready' });
  const [running] = useState(() => ({ controller: new AbortController() }));
  useEffect(() => () => running.controller.abort(), [running]);
  const verify = async (files: readonly NamedFile[]) => {
    running.controller.abort();
    running.controller = new AbortController();
    const { signal } = running.controller;
    const total = files.reduce((sum, { file }) => sum + file.size, 0);
    setState({ step: 'working', done: 0, total });
    try {
      const result = await verifySet(
        files.map(({ file }) => file),
        { signal, onProgress: addUp((done) => setState({ step: 'working', done, total })) },
      );
      setState({ step: 'done', files, result });
    } catch (error) {
      const isCancelled = toProblem(error).code === 'CANCELLED';
      if (isCancelled && signal !== running.controller.signal) return;
      setState({ step: 'ready', said: isCancelled ? t('problems.CANCELLED') : sentenceOf(error) });
    }
  };
  return { state, verify, cancel: () => running.controller.abort() };
};
