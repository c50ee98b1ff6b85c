import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buildAnchor } from '../../../../lib/casework/quotes/build-anchor.ts';
import type { Choice } from '../../../../lib/casework/quotes/move-choice.ts';
import { commentAt } from '../../../../lib/casework/quotes/place-comments.ts';
import type { PageComment } from '../../../../lib/evidence/comments/comment-list.ts';
import { INBOX_ID } from '../../../../lib/evidence/matter.ts';
import { isOfText } from '../../../../lib/evidence/statement/anchor.ts';
import type { ListedItem } from '../../../../lib/store/items/opened-items.ts';
import type { ArtifactRow } from '../../../../lib/store/rows.ts';
import { useFormat } from '../../../format.ts';
import { useCaseFile } from '../../../use-case-file.ts';
import { useLive } from '../../../use-live.ts';
import { goTo } from '../../kit/route.ts';
import captured from '../../kit/text/captured-text.module.css';
import { CapturedText, MOST_CHARACTERS } from '../../kit/text/captured-text.tsx';
import { UnreadText } from '../../kit/text/unread-text.tsx';
import type { BlobTexts } from '../../kit/text/use-blob-texts.ts';
import { StatementDialog, type StatementForm } from '../form/statement-form.tsx';
import { numberStatements } from '../numbered-statement.ts';
import { readEarlierStatements } from '../read-statements.ts';
import { CapturedWords } from './captured-words.tsx';
import { useChoice } from './choice/use-choice.ts';
import { choosePlace, useSought, useStatementMoves } from './choice/use-statement-moves.ts';
import { StatementSide } from './statement-side.tsx';
import css from './statement-text.module.css';
import { TextBar } from './text-bar.tsx';

type Props = {
  readonly item: ListedItem;
  readonly artifact: ArtifactRow;
  /** The texts of the item by file name, this one's among them. */
  readonly texts: BlobTexts;
  /** The comments that were found in the page, whose words stand in its text. */
  readonly comments: readonly PageComment[];
  /** The statement that the address names. */
  readonly statement: string | undefined;
  /** The query that led here, whose words are marked; empty where none did. */
  readonly find: string;
};

/**
 * An item's text with its statements: words are chosen in it and become statements, listed beside
 * it.
 */
export const StatementText = (props: Props) => {
  if (props.item.matterId === INBOX_ID) return <InboxText {...props} />;
  return props.texts.get(props.artifact.path) === undefined ? (
    <UnreadText />
  ) : (
    <CaseText {...props} />
  );
};

const InboxText = ({ item, artifact, find }: Props) => {
  const { t } = useTranslation();
  return (
    <>
      <p className={captured.cut}>{t('statements.inInbox')}</p>
      <CapturedText {...{ artifact, find }} language={item.record.page.language} />
    </>
  );
};

/** The beginning of a text that a screen can lay out, and a note where that is not all of it. */
const CutNote = () => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <p className={captured.cut}>{t('kit.textCut', { most: format.number(MOST_CHARACTERS) })}</p>
  );
};

const anchorOf = (text: string, { anchor, focus }: Choice, artifact: ArtifactRow) =>
  buildAnchor(text, Math.min(anchor, focus), Math.max(anchor, focus), artifact);

/** The statements of a text, and those of earlier captures of its page. */
const useStatementsOf = (item: ListedItem, { path }: ArtifactRow) => {
  const { id, matterId } = item;
  const { statement: all } = useCaseFile(matterId);
  const statements = useMemo(() => numberStatements(all, id, path), [all, id, path]);
  const earlier = useLive(() => readEarlierStatements(item), [id, matterId]) ?? NONE;
  return { statements, earlier };
};

const NONE: readonly never[] = [];

/** The comment that a statement's words are of: only the page's text has those of comments. */
const commentOf = (
  { changes, anchor }: StatementForm,
  { role }: ArtifactRow,
  text: string,
  comments: readonly PageComment[],
) => {
  if (changes) return changes.comment;
  return role === 'text' && isOfText(anchor) ? commentAt(text, comments, anchor) : undefined;
};

const CaseText = ({ item, artifact, texts, comments, statement: focused, find }: Props) => {
  const { id, matterId } = item;
  const { language } = item.record.page;
  const whole = texts.get(artifact.path) ?? '';
  const text = whole.slice(0, MOST_CHARACTERS);
  const root = useRef<HTMLPreElement>(null);
  const choosing = useChoice(root, text);
  const [form, setForm] = useState<StatementForm>();
  const { statements, earlier } = useStatementsOf(item, artifact);
  const isSideEmpty = statements.length === 0 && earlier.length === 0;
  useStatementMoves(choosing, statements, focused);
  const { sought, leave } = useSought(choosing, text, find, statements.length);
  const chosen = choosing.choice && anchorOf(whole, choosing.choice, artifact);
  const add = () => {
    if (!chosen) return;
    leave();
    setForm({ anchor: chosen });
  };
  const open = (statement: string) => goTo({ page: 'item', id, statement });
  const list = { item, artifact, texts, statements, earlier, focused, onForm: setForm };
  return (
    <>
      {whole.length > text.length && <CutNote />}
      <TextBar
        {...{ root, text }}
        chosen={chosen?.exact}
        round={statements.length}
        find={sought}
        onChoose={choosing.choose}
        onNone={choosing.drop}
        onAdd={add}
      />
      <div className={css.columns} data-single={isSideEmpty || undefined}>
        <CapturedWords
          {...{ root, text, language, statements, focused, choice: choosing.choice }}
          onChoose={choosing.choose}
          onAdd={add}
          onOpen={open}
        />
        {!isSideEmpty && (
          <StatementSide
            {...list}
            onOpen={({ id: statement, anchor }) => {
              open(statement);
              choosing.show(anchor.start);
            }}
            onPlace={(place) => choosePlace(choosing, root, place)}
          />
        )}
      </div>
      {form && (
        <StatementDialog
          {...{ ...form, matterId, language, item: id }}
          comment={commentOf(form, artifact, whole, comments)}
          onClose={() => setForm(undefined)}
        />
      )}
    </>
  );
};
