import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mark } from '../../../../lib/evidence/derived.ts';
import { drawMarks } from '../../../../lib/screen/draw-marks.ts';
import { addDerived } from '../../../../lib/store/items/derived.ts';
import { useSentence } from '../../../use-sentence.ts';
import { useTask } from '../../kit/use-task.ts';
import type { Drawable } from './cover-everywhere.ts';

const baseOf = (path: string): string => path.replace(/\.\w+$/, '');

const saveCopy = async (
  { item, path, digest, blob }: Drawable,
  marks: readonly Mark[],
  scale: number,
): Promise<void> => {
  const content = await drawMarks(blob, marks, scale);
  await addDerived(item, {
    base: baseOf(path),
    mediaType: 'image/png',
    content,
    from: [digest],
    marks,
  });
};

type DrawnPicture = { readonly picture: Drawable; readonly marks: readonly Mark[] };

/**
 * Saves the copies that were drawn on, one for each picture. After a failure, the copies that were
 * saved already are not saved again.
 */
export const useSaveCopies = (scale: number, onSaved: () => void) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const [isEmpty, setIsEmpty] = useState(false);
  const saved = useRef(new Map<string, string>());
  const { state, start } = useTask(async (_options, drawn: readonly DrawnPicture[]) => {
    for (const { picture, marks } of drawn) {
      const what = JSON.stringify(marks);
      if (saved.current.get(picture.path) === what) continue;
      await saveCopy(picture, marks, scale);
      saved.current.set(picture.path, what);
    }
    onSaved();
  });
  const save = (drawn: readonly DrawnPicture[]) => {
    setIsEmpty(drawn.length === 0);
    if (drawn.length > 0) void start(drawn);
  };
  const reason = state.step === 'failed' ? sentenceOf(state.error) : undefined;
  return {
    save,
    reason: isEmpty ? t('pictures.empty') : reason,
    isBusy: state.step === 'running',
  };
};
