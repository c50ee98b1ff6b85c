// biome-ignore-all lint/a11y/useSemanticElements: a table's rows cannot be placed one by one
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { statedCaseTime } from '../../../../lib/casework/dates/case-zone.ts';
import { commentAuthor, type PageComment } from '../../../../lib/evidence/comments/comment-list.ts';
import type { StatedTime } from '../../../../lib/evidence/item.ts';
import { findPlaces } from '../../../../lib/search/find-places.ts';
import { markRuns } from '../../../../lib/search/mark-runs.ts';
import { useCaseZone } from '../../../case-zone.tsx';
import { CaseTimeWords } from '../../entries/times/case-time-words.tsx';
import { languageTag } from '../../kit/language-tag.ts';
import { hrefTo } from '../../kit/route.ts';
import css from '../../kit/sheets/comments.module.css';
import { markedText } from '../../kit/text/marked-text.tsx';
import type { CommentStatements } from './use-comment-statements.ts';

type Props = {
  readonly comment: PageComment | undefined;
  /** How deep it stands under other comments. */
  readonly depth: number;
  readonly language: string | undefined;
  /** What is sought, whose places are marked. */
  readonly typed: string;
  readonly statements: CommentStatements | undefined;
  readonly onState: (comment: PageComment) => void;
  readonly onParent: (number: number) => void;
};

/** The cells of one comment. Its words come from a page and are never taken for markup. */
export const CommentCells = (props: Props) => {
  const { comment, depth, language, typed, statements, onState, onParent } = props;
  const { t } = useTranslation();
  if (!comment) return null;
  const { number, published, text, likes, parent, recognised } = comment;
  const marked = (words: string | undefined) =>
    words && markedText(markRuns(words, findPlaces(words, typed)));
  return (
    <>
      <span role="cell">{number}</span>
      <span role="cell" dir="auto">
        {marked(commentAuthor(comment))}
      </span>
      <span role="cell">{published && <TimeAsStated time={published} />}</span>
      <span role="cell" className={css.text} data-depth={depth} lang={languageTag(language)}>
        <bdi>{marked(text)}</bdi>
        {recognised && <small>{t('comments.spelledOut')}</small>}
      </span>
      <span role="cell">{likes?.raw}</span>
      <span role="cell">
        {parent !== undefined && (
          <button
            type="button"
            className={css.parent}
            aria-label={t('comments.toParent', { number: parent })}
            onClick={() => onParent(parent)}
          >
            {t('comments.replyTo', { number: parent })}
          </button>
        )}
      </span>
      <span role="cell">{statements && <Statements {...{ comment, statements, onState }} />}</span>
    </>
  );
};

type StatementsProps = Pick<Props, 'onState'> & {
  readonly comment: PageComment;
  readonly statements: CommentStatements;
};

/** The statements that quote a comment, and a button that makes one of its words. */
const Statements = ({ comment, statements, onState }: StatementsProps) => {
  const { t } = useTranslation();
  const { number } = comment;
  const isPlaced = comment.text !== undefined && statements.anchorOf(number) !== undefined;
  return (
    <>
      {statements.made.get(number)?.map(({ id, item }, at) => (
        <a key={id} href={hrefTo({ page: 'item', id: item, statement: id })}>
          {t('comments.statement', { at: at + 1 })}{' '}
        </a>
      ))}
      {isPlaced && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('comments.state', { number })}
          onClick={() => onState(comment)}
        >
          {t('statements.add')}
        </Button>
      )}
      {!isPlaced && comment.text && <small>{t('comments.noPlace')}</small>}
    </>
  );
};

/** The page's own words, and beside them the time on the clock of the case. */
const TimeAsStated = ({ time }: { readonly time: StatedTime }) => {
  const zone = useCaseZone();
  const known = statedCaseTime(time, zone);
  return (
    <>
      “{time.shown ?? time.raw}”
      {known && (
        <small>
          <CaseTimeWords time={known} />
        </small>
      )}
    </>
  );
};
