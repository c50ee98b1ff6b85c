import notes from '../sheets/notes.module.css';
import { useCopiesNote } from './use-copies-note.ts';

/** Says in a dialog that copies of these items stay in the vault, and how long at least. */
export const CopiesNote = ({ items }: { readonly items: readonly string[] }) => {
  const sentences = useCopiesNote(items);
  if (sentences.length === 0) return null;
  return (
    <div className={notes.warning}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
};
