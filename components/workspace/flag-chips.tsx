import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { DateFlag } from '../../lib/casework/date-flags.ts';
import { flagsToShow } from '../../lib/casework/fold-flags.ts';
import css from './flag-chips.module.css';

/** A date flag in a few words: "Published after order served", "裁定送达后发布". */
export const flagWords = ({ of, answer, date }: DateFlag, t: TFunction): string =>
  // Within a sentence an English term begins small; a Chinese one has no case
  t(`file.flag_${of}_${answer}`, { date: t(`terms.keyDate_${date.type}`).toLowerCase() });

type Props = { readonly flags: readonly DateFlag[] };

/** The flags of an item that are worth a mark in a list. */
export const FlagChips = ({ flags }: Props) => <FlagMarks flags={flags} t={useTranslation().t} />;

/** As `FlagChips`, for a list that has the words at hand. */
export const FlagMarks = ({ flags, t }: Props & { readonly t: TFunction }) => (
  <span className={css.chips}>
    {flagsToShow(flags).map((flag) => (
      <span key={`${flag.of} ${flag.date.id}`} className={css[flag.answer]}>
        {flagWords(flag, t)}
      </span>
    ))}
  </span>
);
