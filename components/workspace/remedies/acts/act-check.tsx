import { useTranslation } from 'react-i18next';
import type { ActCheck } from '../../../../lib/casework/remedies/check-act.ts';
import { useExhibits } from '../use-exhibits.ts';
import css from './act-check.module.css';

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
  const on = (verdict: string) =>
    days.filter((one) => one.verdict === verdict).map(({ day }) => day);
  const [down, unseen] = [on('not-met'), on('cannot-tell')];
  const isReached = performed.channels.length + performed.recipients.length > 0;
  const isWhole = missing.channels.length + missing.recipients.length === 0;
  return [
    ...(days.length > 0
      ? [t('remedies.daysSeen', { met: on('met').length, all: days.length })]
      : []),
    ...(down.length > 0 ? [t('remedies.daysDown', { days: list(down) })] : []),
    ...(unseen.length > 0 ? [t('remedies.daysUnseen', { days: list(unseen) })] : []),
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
