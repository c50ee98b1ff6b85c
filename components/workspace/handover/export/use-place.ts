import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ChosenPlace,
  canChoosePlace,
  choosePlace,
} from '../../../../lib/browser/place/chosen-place.ts';
import { DEFAULT_VOLUME_GIB, readSettings } from '../../../../lib/browser/settings/settings.ts';
import { bagName } from '../../../../lib/format/layout.ts';
import type { ExportChoice } from '../../../../lib/package/export-choice.ts';
import { useSentence } from '../../../use-sentence.ts';
import type { ExportPlan } from './choice/plan-export.ts';

/** The bytes of a volume as a person set them. */
export const readVolumeBytes = async (): Promise<number> =>
  ((await readSettings()).volumeGib ?? DEFAULT_VOLUME_GIB) * 2 ** 30;

/** What a package holds at most beside the files of the items, as a share of their bytes. */
const BESIDE = { none: 1.05, filing: 2 } as const;

/** What is known of a package before it is built: its bytes, and whether documents come with it. */
type Foreseen = { readonly bytes: number; readonly hasFiling: boolean };

export const foreseenOf = (
  { bytes }: Pick<ExportPlan, 'bytes'>,
  { filing }: Pick<ExportChoice, 'filing'>,
): Foreseen => ({ bytes, hasFiling: filing !== undefined });

/**
 * The question where to write a package, where the browser has one. `needsFolder` says whether it
 * will take several volumes; `choose` asks, and is undefined in other browsers; `said` is why it
 * led to no place.
 */
export const usePlace = (reference: string) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const [said, setSaid] = useState<string>();
  const [volumeBytes, setVolumeBytes] = useState(DEFAULT_VOLUME_GIB * 2 ** 30);
  useEffect(() => {
    void readVolumeBytes().then(setVolumeBytes);
  }, []);
  const needsFolder = ({ bytes, hasFiling }: Foreseen): boolean =>
    bytes * (hasFiling ? BESIDE.filing : BESIDE.none) > volumeBytes;
  const choose = async (foreseen: Foreseen): Promise<ChosenPlace | undefined> => {
    setSaid(undefined);
    const name = bagName(reference, new Date().toISOString(), { index: 1, count: 1 });
    try {
      const place = await choosePlace(`${name}.zip`, needsFolder(foreseen));
      if (!place) setSaid(t('handover.noPlace'));
      return place;
    } catch (error) {
      setSaid(sentenceOf(error));
      return undefined;
    }
  };
  return { needsFolder, said, ...(canChoosePlace() && { choose }) };
};
