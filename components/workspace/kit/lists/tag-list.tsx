import css from './tag-list.module.css';

/** How many tags are shown whatever their length, and how many where all of them are short. */
const ALWAYS = 2;
const SHORT = { tags: 4, letters: 20 } as const;

const isShort = (tags: readonly string[]): boolean =>
  tags.length <= SHORT.tags && tags.join('').length <= SHORT.letters;

/** Tags as small labels; of many the first ones, and how many more there are. */
export const TagList = ({ tags }: { readonly tags: readonly string[] }) => {
  const shown = isShort(tags) ? tags : tags.slice(0, ALWAYS);
  const rest = tags.slice(shown.length);
  return (
    <span className={css.tags}>
      {shown.map((tag) => (
        <span key={tag} className={rest.length > 0 ? css.beside : css.tag} title={tag}>
          {tag}
        </span>
      ))}
      {rest.length > 0 && <span title={rest.join(', ')}>+{rest.length}</span>}
    </span>
  );
};
