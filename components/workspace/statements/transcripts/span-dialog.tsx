import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SpanAnchor } from '../../../../lib/evidence/statement/anchor.ts';
import { readClock, writeClock } from '../../../../lib/evidence/statement/place-words.ts';
import type { ArtifactRow } from '../../../../lib/store/rows.ts';
import { useObjectUrl } from '../../../use-object-url.ts';
import { FormDialog } from '../../kit/dialogs/form-dialog.tsx';
import prose from '../../kit/sheets/prose.module.css';
import css from './span-dialog.module.css';
import { TypedWords } from './typed-words.tsx';

type Props = {
  readonly file: ArtifactRow;
  /** Who types the words. */
  readonly by: string;
  /** What is changed. */
  readonly before: SpanAnchor | undefined;
  readonly onChosen: (anchor: SpanAnchor) => void;
  readonly onClose: () => void;
};

/** What a player says it lasts; it says infinity of a stream and of some recordings. */
const lengthOf = (player: HTMLMediaElement | null): number =>
  player && player.duration > 0 ? Math.ceil(player.duration * 1000) : Number.POSITIVE_INFINITY;

/** Asks for the span of a video or sound that has words, and for the words as a person hears. */
export const SpanDialog = ({ file, by, before, onChosen, onClose }: Props) => {
  const { t } = useTranslation();
  const player = useRef<HTMLMediaElement>(null);
  const [from, setFrom] = useState(before ? writeClock(before.span.start) : '');
  const [to, setTo] = useState(before ? writeClock(before.span.end) : '');
  const [words, setWords] = useState(before?.exact ?? '');
  const [start, end] = [readClock(from), readClock(to)];
  const missing = () => {
    if (start === undefined || end === undefined || start >= end) return t('statements.needSpan');
    if (end > lengthOf(player.current)) return t('statements.pastEnd');
    return words.trim() === '' ? t('statements.needWords') : undefined;
  };
  const submit = async () => {
    if (start === undefined || end === undefined) return;
    const { path: artifact, digest } = file;
    onChosen({ artifact, digest, exact: words.trim(), by, span: { start, end } });
  };
  const here = () => writeClock(Math.round((player.current?.currentTime ?? 0) * 1000));
  const times = [
    [t('statements.startAt'), t('statements.startHere'), from, setFrom],
    [t('statements.endAt'), t('statements.endHere'), to, setTo],
  ] as const;
  return (
    <FormDialog
      title={t('statements.spanTitle')}
      lead={t('statements.spanLead')}
      confirm={t('statements.continue')}
      missing={missing()}
      onSubmit={submit}
      onClose={onClose}
    >
      <Film {...{ file, player }} />
      <div className={css.times}>
        {times.map(([label, button, value, set]) => (
          <div key={label} className={css.time}>
            <TextInput
              size="xs"
              required
              label={label}
              placeholder="00:00.000"
              value={value}
              onChange={(event) => set(event.currentTarget.value)}
            />
            <Button size="xs" variant="default" onClick={() => set(here())}>
              {button}
            </Button>
          </div>
        ))}
      </div>
      <p className={prose.hint}>{t('statements.spanHint')}</p>
      <TypedWords {...{ words, by }} onChange={setWords} />
    </FormDialog>
  );
};

type FilmProps = Pick<Props, 'file'> & {
  readonly player: React.RefObject<HTMLMediaElement | null>;
};

/** The file in the browser's own player; the size of a video is known at once, or nothing jumps. */
const Film = ({ file: { blob, path, mediaType }, player }: FilmProps) => {
  const { t } = useTranslation();
  const url = useObjectUrl(blob);
  if (!url) return null;
  const common = { src: url, controls: true, 'aria-label': t('files.player', { name: path }) };
  return mediaType.startsWith('audio/') ? (
    <audio {...common} ref={player as React.RefObject<HTMLAudioElement>} className={css.film} />
  ) : (
    <video {...common} ref={player as React.RefObject<HTMLVideoElement>} className={css.film} />
  );
};
