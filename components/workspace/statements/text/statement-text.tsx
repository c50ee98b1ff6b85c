import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buildAnchor } from '../../../../lib/casework/quotes/build-anchor.ts';
import type { Choice } from '../../../../lib/casework/quotes/move-choice.ts';
import { INBOX_ID } from '../../../../lib/evidence/matter.ts';
import { findPlaces } from '../../../../lib/search/find-places.ts';
import type { ListedItem } from '../../../../lib/store/items/opened-items.ts';
import type { ArtifactRow } from '../../../../lib/store/rows.ts';
import { useFormat } from '../../../format.ts';
import { useCaseFile } from '../../../use-case-file.ts';
import { useLive } from '../../../use-live.ts';
import { goTo } from '../../kit/route.ts';
import captured from '../../kit/text/captured-text.module.css';
import { CapturedText, MOST_CHARACTERS } from '../../kit/text/captured-text.tsx';
import { UnreadText } from '../../kit/text/unread-text.tsx';
import { areRead, type BlobTexts } from '../../kit/text/use-blob-texts.ts';
import { StatementDialog, type StatementForm } from '../form/statement-form.tsx';
import { type NumberedStatement, numberStatements } from '../numbered-statement.ts';
import { type EarlierStatement, readEarlierStatements } from '../read-statements.ts';
import { StatementList } from '../statement-list.tsx';
import { useNames } from '../use-names.ts';
import { CapturedWords } from './captured-words.tsx';
import { EarlierStatements } from './earlier-statements.tsx';
import css from './statement-text.module.css';
import { TextBar } from './text-bar.tsx';
import { useChoice } from './use-choice.ts';

type Props = {
  readonly item: ListedItem;
  readonly artifact: ArtifactRow;
  /** The texts of the item by file name, this one's among them. */
  readonly texts: BlobTexts;
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

/**
 * Brings a statement into view when the address newly names it; words that became a statement are
 * chosen no more.
 */
const useStatementMoves = (
  { show, drop }: Pick<ReturnType<typeof useChoice>, 'show' | 'drop'>,
  statements: readonly NumberedStatement[],
  focused: string | undefined,
) => {
  const start = statements.find((one) => one.id === focused)?.anchor.start;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a newly focused one scrolls
  useEffect(() => {
    if (start !== undefined) show(start);
  }, [focused, start]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new count ends the selection
  useEffect(drop, [statements.length]);
};

/**
 * Chooses the first place of the words that a search led here with, until a statement is made;
 * again when the statements are there, which drops what was chosen.
 */
const useSought = (
  { choose }: Pick<ReturnType<typeof useChoice>, 'choose'>,
  text: string,
  find: string,
  statements: number,
) => {
  const [sought, setSought] = useState(find);
  useEffect(() => setSought(find), [find]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `choose` is new at each drawing
  useEffect(() => {
    const [first] = findPlaces(text, sought);
    if (first) choose({ anchor: first.start, focus: first.end });
  }, [text, sought, statements]);
  return { sought, leave: () => setSought('') };
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

/** Chooses a place of the text, where the keys then go on from. */
const choosePlace = (
  { choose }: Pick<ReturnType<typeof useChoice>, 'choose'>,
  root: RefObject<HTMLElement | null>,
  { start, end }: { readonly start: number; readonly end: number },
): void => {
  choose({ anchor: start, focus: end });
  root.current?.focus({ preventScroll: true });
};

const CaseText = ({ item, artifact, texts, statement: focused, find }: Props) => {
  const { id, matterId } = item;
  const { language } = item.record.page;
  const whole = texts.get(artifact.path) ?? '';
  const text = whole.slice(0, MOST_CHARACTERS);
  const root = useRef<HTMLPreElement>(null);
  const choosing = useChoice(root, text);
  const { choice, choose } = choosing;
  const [form, setForm] = useState<StatementForm>();
  const { statements, earlier } = useStatementsOf(item, artifact);
  const isSideEmpty = statements.length === 0 && earlier.length === 0;
  useStatementMoves(choosing, statements, focused);
  const { sought, leave } = useSought(choosing, text, find, statements.length);
  const chosen = choice && anchorOf(whole, choice, artifact);
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
        onChoose={choose}
        onAdd={add}
      />
      <div className={css.columns} data-single={isSideEmpty || undefined}>
        <CapturedWords
          {...{ root, text, language, statements, focused, choice }}
          onChoose={choose}
          onAdd={add}
          onOpen={open}
        />
        {!isSideEmpty && (
          <Side
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
          onClose={() => setForm(undefined)}
        />
      )}
    </>
  );
};

type SideProps = Omit<Props, 'statement' | 'find'> & {
  readonly statements: readonly NumberedStatement[];
  readonly earlier: readonly EarlierStatement[];
  readonly focused: string | undefined;
  readonly onForm: (form: StatementForm) => void;
  readonly onOpen: (statement: NumberedStatement) => void;
  readonly onPlace: (place: { readonly start: number; readonly end: number }) => void;
};

/** Beside a text: its statements, and those of earlier captures. */
const Side = ({
  item,
  artifact,
  texts,
  statements,
  earlier,
  focused,
  onForm,
  onOpen,
  onPlace,
}: SideProps) => {
  const names = useNames(item.matterId);
  return (
    <div className={css.side}>
      <StatementList
        {...{ statements, focused, names }}
        isWithheld={Boolean(item.withheld)}
        language={item.record.page.language}
        onShow={onOpen}
        onEdit={(changes) => onForm({ anchor: changes.anchor, changes })}
      />
      {areRead(texts) ? (
        <EarlierStatements
          {...{ item, artifact, texts, earlier }}
          onShow={onPlace}
          onAdd={onForm}
        />
      ) : (
        earlier.length > 0 && <UnreadText />
      )}
    </div>
  );
};
