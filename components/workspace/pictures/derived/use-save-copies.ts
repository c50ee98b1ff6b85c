import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mark } from '../../../../lib/evidence/derived.ts';
import { drawMarks } from '../../../../lib/screen/draw-marks.ts';
import { addDerived } from '../../../../lib/store/items/derived.ts';
import { useSentence } from '../../../use-sentence.ts';
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

/**
 * Saves the copies that were drawn on, one a picture; after a failure those that are saved already
 * are not saved again.
 */
export const useSaveCopies = (scale: number, onSaved: () => void) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const [said, setSaid] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const saved = useRef(new Map<string, string>());
  const save = async (drawn: readonly { picture: Drawable; marks: readonly Mark[] }[]) => {
    if (drawn.length === 0) return setSaid(t('derived.empty'));
    setIsBusy(true);
    try {
      for (const { picture, marks } of drawn) {
        const what = JSON.stringify(marks);
        if (saved.current.get(picture.path) === what) continue;
        await saveCopy(picture, marks, scale);
        saved.current.set(picture.path, what);
      }
      onSaved();
    } catch (error) {
      setSaid(sentenceOf(error));
      setIsBusy(false);
    }
  };
  return { save, said, isBusy };
};
