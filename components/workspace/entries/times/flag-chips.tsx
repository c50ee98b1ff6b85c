import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { DateFlag } from '../../../../lib/casework/dates/date-flags.ts';
import { flagsToShow } from '../../../../lib/casework/dates/fold-flags.ts';
import css from './flag-chips.module.css';

/** Within a sentence an English term begins small; a Chinese one has no case. */
const dateWords = ({ date }: DateFlag, t: TFunction): string =>
  t(`terms.keyDate_${date.type}`).toLowerCase();

/** A date flag in a few words: "Published after order served", "裁判送达后发布". */
export const flagWords = (flag: DateFlag, t: TFunction): string =>
  t(`entries.flag_${flag.of}_${flag.answer}`, { date: dateWords(flag, t) });

/** As `flagWords`, for a narrow cell: a flag that cannot be decided is put as a question. */
const shortWords = (flag: DateFlag, t: TFunction): string =>
  flag.answer === 'cannot-tell'
    ? t(`entries.flagAsked_${flag.of}`, { date: dateWords(flag, t) })
    : flagWords(flag, t);

type Props = { readonly flags: readonly DateFlag[] };
type MarkProps = Props & { readonly t: TFunction };

type Words = typeof flagWords;

/** The flags to show; of those that two dates of one kind give in the same words, the first. */
const saidOnce = (flags: readonly DateFlag[], words: Words, t: TFunction) =>
  [
    ...new Map(
      flagsToShow(flags)
        .toReversed()
        .map((flag) => [words(flag, t), flag]),
    ),
  ].toReversed();

const Marks = ({ flags, t, words }: MarkProps & { readonly words: Words }) =>
  saidOnce(flags, words, t).map(([said, { answer }]) => (
    <span key={said} className={css[answer]}>
      {said}
    </span>
  ));

/**
 * The flags of an item that deserve a chip. `isNeutral` shows them as times and not as the mark of
 * a breach.
 */
export const FlagChips = ({
  flags,
  isNeutral = false,
}: Props & { readonly isNeutral?: boolean }) => (
  <span className={isNeutral ? css.neutral : css.chips}>
    <Marks flags={flags} t={useTranslation().t} words={flagWords} />
  </span>
);

/**
 * As `FlagChips`, for a cell of a list: a short line each, so that three fit into a row; the full
 * text is the hint.
 */
export const FlagMarks = ({ flags, t }: MarkProps) => (
  <span
    className={css.marks}
    title={saidOnce(flags, flagWords, t)
      .map(([said]) => said)
      .join('\n')}
  >
    <Marks flags={flags} t={t} words={shortWords} />
  </span>
);
