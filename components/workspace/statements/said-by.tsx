import { useTranslation } from 'react-i18next';
import { type CommentFacts, commentAuthor } from '../../../lib/evidence/comments/comment-list.ts';

/** Which comment words are of, and who wrote it as the page states. */
export const SaidBy = ({ comment }: { readonly comment: CommentFacts }) => {
  const { t } = useTranslation();
  const { number } = comment;
  const author = commentAuthor(comment);
  return author
    ? t('comments.saidBy', { number, author })
    : t('comments.saidByUnknown', { number });
};
