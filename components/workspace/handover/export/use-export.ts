import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenPlace } from '../../../../lib/browser/place/chosen-place.ts';
import { keepNextNumber } from '../../../../lib/browser/settings/export-choices.ts';
import { changeSettings } from '../../../../lib/browser/settings/settings.ts';
import { type Problem, toProblem } from '../../../../lib/evidence/problem.ts';
import { freeDropped } from '../../../../lib/export/free-dropped.ts';
import { rememberChoice, withFirstNumber } from '../../../../lib/export/remembered-choice.ts';
import { type ExportOptions, exportMatter } from '../../../../lib/export-matter.ts';
import type { WorkOptions } from '../../../../lib/jobs/job.ts';
import type { ExportChoice } from '../../../../lib/package/export-choice.ts';
import { useSentence } from '../../../use-sentence.ts';
import { closeSearch } from '../../items/filter/use-search.ts';
import { useTask } from '../../kit/use-task.ts';
import { readVolumeBytes } from './use-place.ts';

const exportNow = async (
  matterId: string,
  chosen: ExportChoice,
  options: WorkOptions & Omit<ExportOptions, 'choice' | 'volumeBytes'>,
) => {
  // It holds texts of the items, and an export needs the memory more.
  closeSearch();
  freeDropped();
  // For the next export alone: where there is no room for it, this one says so itself.
  await rememberChoice(matterId, chosen).catch(() => {});
  const choice = await withFirstNumber(matterId, chosen);
  const volumeBytes = await readVolumeBytes();
  const exported = await exportMatter(matterId, { choice, volumeBytes, ...options });
  // The custody log has the number too.
  if (exported.nextNumber !== undefined)
    await keepNextNumber(matterId, exported.nextNumber).catch(() => {});
  void changeSettings({ lastExport: new Date().toISOString() });
  return exported;
};

/** A package that is written and could not be saved; `answer` says whether to try again. */
export type Unsaved = {
  readonly problem: Problem;
  readonly answer: (again: boolean) => void;
};

/**
 * Exports a matter when `start` is called with what was chosen, which is remembered for the matter,
 * and with where to write it, if not to the downloads. Progress is in bytes, and `documents` the
 * share (0 to 1) of the documents that are made before, `encrypted` that of the volumes that are
 * encrypted after; `unsaved` is there while a person is asked about a package that could not be
 * saved. A pass phrase is not remembered. The copies of the package are discarded when the
 * component goes.
 */
export const useExport = (matterId: string) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  // The share of the documents that are made, before the package is written.
  const [documents, setDocuments] = useState(1);
  const [encrypted, setEncrypted] = useState<number>();
  const [unsaved, setUnsaved] = useState<Unsaved>();
  const { state, start, cancel } = useTask(
    (options, choice: ExportChoice, passPhrase?: string, place?: ChosenPlace) => {
      setEncrypted(undefined);
      setDocuments(choice.filing ? 0 : 1);
      const onFiling = (done: number, total: number) => setDocuments(done / total);
      const onEncrypt = (done: number, total: number) => setEncrypted(done / total);
      const encryption = passPhrase === undefined ? {} : { passPhrase, onEncrypt };
      const askAgain = (problem: Problem) => {
        const { promise, resolve } = Promise.withResolvers<boolean>();
        const answer = (again: boolean) => {
          setUnsaved(undefined);
          resolve(again);
        };
        options.signal.addEventListener('abort', () => answer(false), { once: true });
        setUnsaved({ problem, answer });
        return promise;
      };
      return exportNow(matterId, choice, {
        ...{ ...options, onFiling, ...encryption, askAgain },
        ...(place && { place }),
      });
    },
    ({ discard }) => discard(),
  );
  const reasonOf = (error: unknown): string => {
    const { code } = toProblem(error);
    if (code === 'CANCELLED') return t('handover.exportCancelled');
    return code === 'STORAGE_FULL' ? t('handover.exportFull') : sentenceOf(error);
  };
  return { state, documents, encrypted, unsaved, start, cancel, reasonOf };
};
