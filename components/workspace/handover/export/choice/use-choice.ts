import { useEffect, useState } from 'react';
import { readRememberedChoice } from '../../../../../lib/export/remembered-choice.ts';
import type { FilingChoice } from '../../../../../lib/filing/filing-choice.ts';
import type { Profile } from '../../../../../lib/format/profile.ts';
import { DEFAULT_CHOICE, type ExportChoice } from '../../../../../lib/package/export-choice.ts';

/** A choice under way: before the first export of a matter, no profile is chosen. */
export type ChoiceDraft = Omit<ExportChoice, 'profile'> & { readonly profile?: Profile };

const { profile: _none, ...UNCHOSEN } = DEFAULT_CHOICE;

/**
 * The choice of an export under way, which begins with what was chosen for the matter the last
 * time; `draft` is undefined until that is read. Files that stayed back are remembered with it.
 */
export const useChoice = (matterId: string) => {
  const [draft, setDraft] = useState<ChoiceDraft>();
  const [isRemembered, setRemembered] = useState(false);
  useEffect(() => {
    void readRememberedChoice(matterId).then((remembered) => {
      setDraft(remembered ?? UNCHOSEN);
      setRemembered(remembered !== undefined);
    });
  }, [matterId]);
  const change = (changes: Partial<ChoiceDraft>) =>
    setDraft((before) => before && { ...before, ...changes });
  /** Without a list, all items go out. */
  const chooseItems = (items: readonly string[] | undefined) =>
    setDraft((before) => {
      if (!before) return before;
      const { items: _before, ...others } = before;
      return items ? { ...others, items } : others;
    });
  /** Without a choice, nothing is made for filing. */
  const chooseFiling = (filing: FilingChoice | undefined) =>
    setDraft((before) => {
      if (!before) return before;
      const { filing: _before, ...others } = before;
      return filing ? { ...others, filing } : others;
    });
  return { draft, change, chooseItems, chooseFiling, isRemembered };
};
