import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CommentList,
  commentFacts,
  type PageComment,
} from '../../../../lib/evidence/comments/comment-list.ts';
import type { MethodStep } from '../../../../lib/evidence/item.ts';
import { openingEndOf } from '../../../../lib/evidence/page/opening.ts';
import type { ListedItem } from '../../../../lib/store/items/opened-items.ts';
import type { ArtifactRow } from '../../../../lib/store/rows.ts';
import { useFormat } from '../../../format.ts';
import css from '../../kit/sheets/comments.module.css';
import prose from '../../kit/sheets/prose.module.css';
import { useComments } from '../../kit/text/use-comments.ts';
import { StatementDialog, type StatementForm } from '../../statements/form/statement-form.tsx';
import { CommentTable } from './comment-table.tsx';
import { useCommentStatements } from './use-comment-statements.ts';

type Props = {
  readonly item: ListedItem;
  readonly artifacts: readonly ArtifactRow[];
  /** A query: the first comment that holds its words is brought into view. May be empty. */
  readonly find: string;
};

/** The comments and replies of a captured page as a schedule, and how many were found. */
export const CommentsView = ({ item, artifacts, find }: Props) => {
  const { t } = useTranslation();
  const list = useComments(artifacts);
  if (list === undefined) return null;
  if (list === 'unread')
    return (
      <p role="alert" className={css.summary}>
        {t('comments.unread')}
      </p>
    );
  return <Listed {...{ item, artifacts, find, list }} />;
};

const Listed = ({ item, artifacts, find, list }: Props & { readonly list: CommentList }) => {
  const { language } = item.record.page;
  const { comments } = list;
  const statements = useCommentStatements(item, artifacts, comments);
  const [form, setForm] = useState<StatementForm>();
  const state = (comment: PageComment) => {
    const anchor = statements?.anchorOf(comment.number);
    if (anchor) setForm({ anchor, comment: commentFacts(comment) });
  };
  return (
    <div className={css.view}>
      <Summary list={list} method={item.record.method} />
      <CommentTable key={find} {...{ comments, language, find, statements }} onState={state} />
      {form && (
        <StatementDialog
          {...{ ...form, language, matterId: item.matterId, item: item.id }}
          onClose={() => setForm(undefined)}
        />
      )}
    </div>
  );
};

type SummaryProps = { readonly list: CommentList; readonly method: readonly MethodStep[] };

/** How many were found, how many the page states, and why no more were loaded. */
const Summary = ({ list, method }: SummaryProps) => {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { found, stated, comments } = list;
  const end = openingEndOf(method);
  // Chinese sentences follow each other without a space.
  const gap = i18n.language.startsWith('zh') ? '' : ' ';
  const sentences = [
    t('comments.found', { count: found }),
    comments.length < found && t('comments.listed', { listed: format.number(comments.length) }),
    stated ? t('comments.stated', { raw: stated.raw }) : t('comments.statedNone'),
    t(end ? `comments.end_${end}` : 'comments.asItStood'),
  ];
  return (
    <>
      <p className={css.summary}>{sentences.filter(Boolean).join(gap)}</p>
      <p className={`${css.summary} ${prose.quiet}`}>{t('comments.limits')}</p>
    </>
  );
};
