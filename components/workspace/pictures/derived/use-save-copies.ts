import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Derived, Mark } from '../../../../lib/evidence/derived.ts';
import { drawMarks } from '../../../../lib/screen/draw-marks.ts';
import { addDerived } from '../../../../lib/store/items/derived.ts';
import { useSentence } from '../../../use-sentence.ts';
import { useTask } from '../../kit/use-task.ts';
import type { Drawable } from './cover-everywhere.ts';
import type { DrawnPicture } from './words-under.ts';

const baseOf = (path: string): string => path.replace(/\.\w+$/, '');

const saveCopy = async (
  { item, path, digest, blob }: Drawable,
  marks: readonly Mark[],
  scale: number,
  redaction: Derived['redaction'],
): Promise<void> => {
  const content = await drawMarks(blob, marks, scale);
  await addDerived(item, {
    base: baseOf(path),
    mediaType: 'image/png',
    content,
    from: [digest],
    marks,
    ...(redaction && marks.some(({ shape }) => shape === 'box') && { redaction }),
  });
};

/**
 * Saves the copies that were drawn on, one for each picture. After a failure, the copies that were
 * saved already are not saved again.
 */
export const useSaveCopies = (scale: number, onSaved: () => void) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const [missing, setMissing] = useState<'empty' | 'noReason'>();
  const saved = useRef(new Map<string, string>());
  const { state, start } = useTask(
    async (_options, drawn: readonly DrawnPicture[], redaction: Derived['redaction']) => {
      for (const { picture, marks } of drawn) {
        const what = JSON.stringify([marks, redaction]);
        if (saved.current.get(picture.path) === what) continue;
        await saveCopy(picture, marks, scale, redaction);
        saved.current.set(picture.path, what);
      }
      onSaved();
    },
  );
  const save = (drawn: readonly DrawnPicture[], redaction: Derived['redaction']) => {
    const noReason = redaction?.reason === '' ? 'noReason' : undefined;
    const lacking = drawn.length === 0 ? 'empty' : noReason;
    setMissing(lacking);
    if (!lacking) void start(drawn, redaction);
  };
  const reason = state.step === 'failed' ? sentenceOf(state.error) : undefined;
  return {
    save,
    reason: missing ? t(`pictures.missing_${missing}`) : reason,
    isBusy: state.step === 'running',
  };
};
