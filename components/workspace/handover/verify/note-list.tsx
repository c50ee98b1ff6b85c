import { useTranslation } from 'react-i18next';
import { placeOf } from '../../../../lib/verify/finding.ts';
import type { Note } from '../../../../lib/verify/note.ts';
import { useFormat } from '../../../format.ts';
import css from './note-list.module.css';

/** What a reader should know of a package beside its findings, a sentence each. */
export const NoteList = ({ notes }: { readonly notes: readonly Note[] }) => {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const listed = new Intl.ListFormat(i18n.language);
  if (notes.length === 0) return null;
  return (
    <section aria-label={t('handover.notes')}>
      <ul className={css.notes}>
        {notes.map((note, at) => {
          const { path, more } = placeOf(note);
          const ways = (note.ways ?? []).map((way) => t(`handover.way_${way}`));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes; notes repeat
            <li key={at}>
              {t(`notes.${note.code}`, { ways: listed.format(ways) })}
              {path && <code>{path}</code>}
              {more > 0 && <span>{t('handover.andMore', { number: format.number(more) })}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
