import { Button } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buildAnchor } from '../../../../lib/casework/quotes/build-anchor.ts';
import {
  findInText,
  findOnLines,
  type LineWords,
} from '../../../../lib/casework/quotes/picture-words.ts';
import { commentAt } from '../../../../lib/casework/quotes/place-comments.ts';
import { INBOX_ID } from '../../../../lib/evidence/matter.ts';
import type { TextLine } from '../../../../lib/evidence/page/text-line.ts';
import { isOfText, type TextAnchor } from '../../../../lib/evidence/statement/anchor.ts';
import type { ListedItem } from '../../../../lib/store/items/opened-items.ts';
import { readTextLines } from '../../../../lib/store/items/text-lines.ts';
import type { ArtifactRow } from '../../../../lib/store/rows.ts';
import { useCaseFile } from '../../../use-case-file.ts';
import { useLive } from '../../../use-live.ts';
import { goTo } from '../../kit/route.ts';
import { SoftButton } from '../../kit/soft-button.tsx';
import { areRead, type BlobTexts, useBlobTexts } from '../../kit/text/use-blob-texts.ts';
import { useComments } from '../../kit/text/use-comments.ts';
import { usePictureName } from '../../pictures/picture-names.ts';
import { PictureTabs, shownPictures } from '../../pictures/picture-tabs.tsx';
import { placeRegion } from '../../pictures/words/picture-text.ts';
import { useChosenWords } from '../../pictures/words/use-chosen-words.ts';
import { StatementDialog } from '../form/statement-form.tsx';
import { type EarlierStatement, readEarlierStatements } from '../read-statements.ts';
import { ChosenWords } from '../text/chosen-words.tsx';
import { EarlierTranscripts } from '../transcripts/earlier-transcripts.tsx';
import { TranscriptList, useTranscripts } from '../transcripts/transcripts.tsx';
import css from './quotable-pictures.module.css';

type Props = {
  readonly item: ListedItem;
  readonly artifacts: readonly ArtifactRow[];
  /** The statement that the address names. */
  readonly statement?: string | undefined;
};

const NONE: readonly TextLine[] = [];
const NO_EARLIER: readonly EarlierStatement[] = [];
/** The post's text first: its words are the author's. */
const TEXTS = ['post-text', 'text'] as const;

const anchorOf = (
  artifacts: readonly ArtifactRow[],
  texts: BlobTexts,
  lines: readonly TextLine[],
  chosen: readonly LineWords[],
): TextAnchor | undefined => {
  for (const artifact of artifacts) {
    const text = texts.get(artifact.path) ?? '';
    const place = findInText(text, lines, chosen);
    if (place) return buildAnchor(text, place.start, place.end, artifact);
  }
  return undefined;
};

/**
 * An item's pictures with its statements marked on them; words are chosen on a picture and become
 * statements of the hashed text.
 */
export const QuotablePictures = ({ item, artifacts, statement: focused }: Props) => {
  const root = useRef<HTMLDivElement>(null);
  const read = useLive(() => readTextLines(item.id), [item.id]);
  const lines = read ?? NONE;
  const { statement: all } = useCaseFile(item.matterId);
  const marks = useMemo(
    () =>
      all
        .filter((statement) => statement.item === item.id)
        .map((statement) => ({
          statement,
          words: isOfText(statement.anchor) ? findOnLines(lines, statement.anchor) : [],
        })),
    [all, item.id, lines],
  );
  const regions = useRegions(item, artifacts);
  const pictures = useMemo(() => shownPictures(artifacts), [artifacts]);
  const nameOf = usePictureName(pictures, item.record);
  const earlier =
    useLive(() => readEarlierStatements(item), [item.id, item.matterId]) ?? NO_EARLIER;
  const typed = useTranscripts({ item, files: pictures, nameOf });
  const sought = useMemo(() => {
    const region = regions.find(({ statement }) => statement.id === focused);
    return region && { id: region.statement.id, path: region.anchor.artifact };
  }, [regions, focused]);
  // Captures have lines: their bar has its place before they are read, so that no picture moves.
  const isExpected = read === undefined && item.record.file === undefined;
  const canState = (lines.length > 0 || isExpected) && item.matterId !== INBOX_ID;
  return (
    <div ref={root}>
      <TranscriptList
        {...{ item, focused }}
        of={typed}
        onShow={({ id }) => goTo({ page: 'item', id: item.id, statement: id })}
      />
      {typed.add && <EarlierTranscripts {...{ item, artifacts, earlier }} onAdd={typed.open} />}
      <PictureTabs
        record={item.record}
        artifacts={artifacts}
        text={{ lines, marks, regions }}
        hasKeys
        sought={sought}
        bar={(hasText, inView) => (
          <div className={css.bar}>
            {hasText && canState && <WordsBar {...{ root, item, artifacts, lines }} />}
            <AddRegion {...{ pictures, inView }} add={typed.add} />
          </div>
        )}
      />
      {typed.dialog}
    </div>
  );
};

/** The statements of regions of an item's pictures, where they lie. */
const useRegions = ({ id, matterId, record }: ListedItem, artifacts: readonly ArtifactRow[]) => {
  const { statement: all } = useCaseFile(matterId);
  return useMemo(
    () =>
      all.flatMap((statement) => {
        const { item, anchor } = statement;
        if (item !== id || !('region' in anchor)) return [];
        const artifact = artifacts.find(({ path }) => path === anchor.artifact);
        return [placeRegion(statement, anchor, artifact, record.environment.devicePixelRatio ?? 1)];
      }),
    [all, id, artifacts, record],
  );
};

type AddProps = Pick<ReturnType<typeof useTranscripts>, 'add'> & {
  readonly pictures: readonly ArtifactRow[];
  readonly inView: string | undefined;
};

/** Begins a statement of a region of the picture in view. */
const AddRegion = ({ pictures, inView, add }: AddProps) => {
  const { t } = useTranslation();
  const picture = pictures.find(({ path }) => path === inView) ?? pictures[0];
  if (!add || !picture) return null;
  return (
    <Button size="xs" variant="default" onClick={() => add(picture)}>
      {t('statements.addRegion')}
    </Button>
  );
};

type BarProps = Props & {
  readonly root: React.RefObject<Element | null>;
  readonly lines: readonly TextLine[];
};

/**
 * Says which words of the picture are chosen, and makes a statement of them where the hashed text
 * has them.
 */
const WordsBar = ({ root, item, artifacts, lines }: BarProps) => {
  const { t } = useTranslation();
  const { chosen, drop } = useChosenWords(root);
  const held = useMemo(
    () => TEXTS.flatMap((role) => artifacts.find((one) => one.role === role) ?? []),
    [artifacts],
  );
  const texts = useBlobTexts(held);
  const anchor = useMemo(
    () => texts && anchorOf(held, texts, lines, chosen),
    [held, texts, lines, chosen],
  );
  const [form, setForm] = useState<TextAnchor>();
  const list = useComments(artifacts);
  const commentOf = (of: TextAnchor) => {
    const isPage = held.some(({ path, role }) => path === of.artifact && role === 'text');
    if (!isPage || list === undefined || list === 'unread') return undefined;
    return commentAt(texts?.get(of.artifact) ?? '', list.comments, of);
  };
  const close = () => {
    setForm(undefined);
    drop();
  };
  const none = texts && !areRead(texts) ? 'kit.textUnread' : 'statements.notInText';
  const status = anchor
    ? t('statements.chosen', { words: anchor.exact })
    : t(chosen.length > 0 ? none : 'statements.chooseOnPicture');
  return (
    <ChosenWords status={status}>
      <SoftButton size="xs" isOff={!anchor} onClick={() => setForm(anchor)}>
        {t('statements.add')}
      </SoftButton>

      {form && (
        <StatementDialog
          anchor={form}
          comment={commentOf(form)}
          matterId={item.matterId}
          item={item.id}
          language={item.record.page.language}
          onClose={close}
        />
      )}
    </ChosenWords>
  );
};
