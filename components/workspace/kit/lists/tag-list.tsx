import css from './tag-list.module.css';

/** Tags as small labels. */
export const TagList = ({ tags }: { readonly tags: readonly string[] }) => (
  <span className={css.tags}>
    {tags.map((tag) => (
      <span key={tag} className={css.tag} title={tag}>
        {tag}
      </span>
    ))}
  </span>
);
