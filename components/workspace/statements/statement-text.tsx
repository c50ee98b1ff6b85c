import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buildAnchor } from '../../../lib/casework/build-anchor.ts';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import type { ArtifactRow } from '../../../lib/store/db.ts';
import { listListings } from '../../../lib/store/items.ts';
import { useFormat } from '../../format.ts';
import { useCaseFile } from '../../use-case-file.ts';
import { useLive } from '../../use-live.ts';
import captured from '../captured-text.module.css';
import { CapturedText, MOST_CHARACTERS } from '../captured-text.tsx';
import type { ListedItem } from '../listed-item.ts';
import { goTo } from '../route.ts';
import { CapturedWords } from './captured-words.tsx';
import { EarlierStatements } from './earlier-statements.tsx';
import { FindWords } from './find-words.tsx';
import { numberStatements } from './numbered-statement.ts';
import { readEarlierStatements } from './read-statements.ts';
import type { Names } from './statement-facts.tsx';
import { StatementDialog, type StatementForm } from './statement-form.tsx';
import { StatementList } from './statement-list.tsx';
import css from './statement-text.module.css';
import { useChoice } from './use-choice.ts';

type Props = {
  readonly item: ListedItem;
  readonly artifact: ArtifactRow;
  /** The texts of the item by file name, this one's among them. */
  readonly texts: ReadonlyMap<string, string>;
  /** The statement that the address names. */
  readonly statement: string | undefined;
};

const useNames = (matterId: string): Names => {
  const listings = useLive(() => listListings(matterId), [matterId]);
  const { entity } = useCaseFile(matterId);
  return useMemo(
    () => ({
      exhibits: new Map(listings?.map(({ id, exhibit }) => [id, exhibit])),
      entities: new Map(entity.map(({ id, name }) => [id, name])),
    }),
    [listings, entity],
  );
};

/** An item's text with its statements: words are chosen in it and become statements, listed beside it. */
export const StatementText = (props: Props) =>
  props.item.matterId === INBOX_ID ? <InboxText {...props} /> : <CaseText {...props} />;

const InboxText = ({ item, artifact }: Props) => {
  const { t } = useTranslation();
  return (
    <>
      <p className={captured.cut}>{t('statements.inInbox')}</p>
      <CapturedText artifact={artifact} language={item.record.page.language} />
    </>
  );
};

const NONE: readonly never[] = [];

const CaseText = ({ item, artifact, texts, statement: focused }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, matterId } = item;
  const { language } = item.record.page;
  const whole = texts.get(artifact.path) ?? '';
  const text = whole.slice(0, MOST_CHARACTERS);
  const root = useRef<HTMLPreElement>(null);
  const { choice, choose } = useChoice(root, text);
  const [form, setForm] = useState<StatementForm>();
  const { statement: all } = useCaseFile(matterId);
  const names = useNames(matterId);
  const statements = useMemo(() => numberStatements(all, id, artifact.path), [all, id, artifact.path]);
  const earlier = useLive(() => readEarlierStatements(item), [id, matterId]) ?? NONE;
  const chosen =
    choice &&
    buildAnchor(
      whole,
      Math.min(choice.anchor, choice.focus),
      Math.max(choice.anchor, choice.focus),
      artifact,
    );
  const add = () => chosen && setForm({ anchor: chosen });
  const show = ({ start, end }: { readonly start: number; readonly end: number }) => {
    choose({ anchor: start, focus: end });
    root.current?.focus({ preventScroll: true });
  };
  const current = statements.find((one) => one.id === focused);
  const start = current?.anchor.start;
  // Only a statement that the address newly names is brought into view
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (current) choose({ anchor: current.anchor.start, focus: current.anchor.end });
  }, [focused, start]);
  return (
    <>
      {whole.length > text.length && (
        <p className={captured.cut}>{t('workspace.textCut', { most: format.number(MOST_CHARACTERS) })}</p>
      )}
      <div className={css.bar}>
        <FindWords text={text} onChoose={choose} />
        <Button size="xs" disabled={!chosen} onClick={add}>
          {t('statements.add')}
        </Button>
        <span role="status" className={css.chosen}>
          {chosen ? t('statements.chosen', { words: chosen.exact }) : t('statements.chooseFirst')}
        </span>
      </div>
      <div className={css.columns}>
        <CapturedWords
          root={root}
          text={text}
          language={language}
          statements={statements}
          focused={focused}
          choice={choice}
          onChoose={choose}
          onAdd={add}
          onOpen={(statement) => goTo({ page: 'item', id, statement })}
        />
        <div className={css.side}>
          <StatementList
            statements={statements}
            focused={focused}
            language={language}
            names={names}
            onShow={({ anchor }) => show(anchor)}
            onEdit={(changes) => setForm({ anchor: changes.anchor, changes })}
          />
          <EarlierStatements
            item={item}
            artifact={artifact}
            texts={texts}
            earlier={earlier}
            onShow={show}
            onAdd={setForm}
          />
        </div>
      </div>
      {form && (
        <StatementDialog
          {...form}
          matterId={matterId}
          item={id}
          language={language}
          onClose={() => setForm(undefined)}
        />
      )}
    </>
  );
};
