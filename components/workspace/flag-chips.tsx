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
type MarkProps = Props & { readonly t: TFunction };

const Marks = ({ flags, t }: MarkProps) =>
  flagsToShow(flags).map((flag) => (
    <span key={`${flag.of} ${flag.date.id}`} className={css[flag.answer]}>
      {flagWords(flag, t)}
    </span>
  ));

/** The flags of an item that are worth a mark. */
export const FlagChips = ({ flags }: Props) => (
  <span className={css.chips}>
    <Marks flags={flags} t={useTranslation().t} />
  </span>
);

/** As `FlagChips`, for a cell of a list that has the words at hand: a line each, three of which fit into a row. */
export const FlagMarks = ({ flags, t }: MarkProps) => (
  <span
    className={css.marks}
    title={flagsToShow(flags)
      .map((flag) => flagWords(flag, t))
      .join('\n')}
  >
    <Marks flags={flags} t={t} />
  </span>
);
