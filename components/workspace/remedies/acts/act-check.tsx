import { useTranslation } from 'react-i18next';
import type { ActCheck } from '../../../../lib/casework/remedies/check-act.ts';
import type { DayVerdict } from '../../../../lib/casework/remedies/observed-days.ts';
import { useExhibits } from '../use-exhibits.ts';
import css from './act-check.module.css';
import { daysInWords } from './days-in-words.ts';

type DaysKey = `remedies.${'daysDown' | 'daysBoth' | 'daysUnclear' | 'daysUnseen' | 'daysToCome'}`;

/**
 * What is missing, late or not known of an ordered act, each in a sentence. Before anything was
 * observed nothing is missing yet: the sentences say what is to be looked for.
 */
const useSentences = (
  { missing, days, wrongs, late, performed }: ActCheck,
  isEmpty: boolean,
): readonly string[] => {
  const { t, i18n } = useTranslation();
  const exhibits = useExhibits([
    ...wrongs.map(({ item }) => item),
    ...late.map(({ item }) => item),
  ]);
  const list = (names: readonly string[]) =>
    new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names);
  const on = (verdict: DayVerdict) =>
    days.filter((one) => one.verdict === verdict).map(({ day }) => day);
  const saidOf = (key: DaysKey, verdict: DayVerdict) => {
    const those = daysInWords(on(verdict), i18n.language, (from, until) =>
      t('remedies.daySpan', { from, until }),
    );
    return those.length > 0 ? [t(key, { days: list(those) })] : [];
  };
  const isReached = performed.channels.length + performed.recipients.length > 0;
  const isWhole = missing.channels.length + missing.recipients.length === 0;
  return [
    ...(days.length > 0
      ? [t('remedies.daysSeen', { met: on('met').length + on('both').length, all: days.length })]
      : []),
    ...saidOf('remedies.daysDown', 'not-met'),
    ...saidOf('remedies.daysBoth', 'both'),
    ...saidOf('remedies.daysUnclear', 'cannot-tell'),
    ...saidOf('remedies.daysUnseen', 'not-looked-at'),
    ...saidOf('remedies.daysToCome', 'to-come'),
    ...(missing.channels.length > 0
      ? [
          t(isEmpty ? 'remedies.channelsToCheck' : 'remedies.missingChannels', {
            names: list(missing.channels.map((channel) => t(`terms.channel_${channel}`))),
          }),
        ]
      : []),
    ...(missing.recipients.length > 0
      ? [
          t(isEmpty ? 'remedies.recipientsToCheck' : 'remedies.missingRecipients', {
            names: list(missing.recipients),
          }),
        ]
      : []),
    ...(isReached && isWhole ? [t('remedies.nothingMissing')] : []),
    ...(late.length > 0
      ? [t('remedies.lateItems', { exhibits: list(late.map(({ item }) => exhibits(item))) })]
      : []),
    ...wrongs.map(({ item, verdict }) =>
      t(`remedies.wrong_${verdict}`, { exhibit: exhibits(item) }),
    ),
  ];
};

/** The check of an ordered act, as sentences. */
export const ActCheckWords = ({
  of,
  check,
  isEmpty,
}: {
  readonly of: string;
  readonly check: ActCheck;
  readonly isEmpty: boolean;
}) => {
  const { t } = useTranslation();
  const sentences = useSentences(check, isEmpty);
  const shown = isEmpty ? [t('remedies.nothingObserved'), ...sentences] : sentences;
  return (
    <section className={css.check} aria-label={`${t('remedies.check')}: ${of}`}>
      <h3>{t('remedies.check')}</h3>
      <ul>
        {shown.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>{t('remedies.counted')}</p>
    </section>
  );
};
