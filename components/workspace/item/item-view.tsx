import { useEffect, useRef } from 'react';
import type { ItemGap } from '../../../lib/casework/readiness/readiness-line.ts';
import type { FilingField } from '../../../lib/evidence/filing-labels.ts';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import type { ListedMatter } from '../../../lib/store/counted-matters.ts';
import { listArtifacts } from '../../../lib/store/items/artifacts.ts';
import { findItem, findNeighbours } from '../../../lib/store/items/items.ts';
import { logViewed } from '../../../lib/store/items/log-use.ts';
import { type OpenedItem, readItem } from '../../../lib/store/items/opened-items.ts';
import type { ArtifactRow, ItemRow } from '../../../lib/store/rows.ts';
import { useLive } from '../../use-live.ts';
import { DatesCard } from '../case-file/dates-card.tsx';
import { ReachCard } from '../consequences/reach/reach-card.tsx';
import { DamagedItem } from './damage/damaged-item.tsx';
import { LostFiles } from './damage/lost-files.tsx';
import { ItemHeader } from './header/item-header.tsx';
import { ItemActions } from './item-actions.tsx';
import { ItemTabs } from './item-tabs.tsx';
import css from './item-view.module.css';
import { JoinedFiles } from './joined/joined-files.tsx';
import { NotHere } from './joined/not-here.tsx';
import { FilingForm } from './labels/filing-form.tsx';
import { LabelForm } from './labels/label-form.tsx';
import { MoveForm } from './labels/move-form.tsx';
import { ProblemList } from './record/problem-list.tsx';
import { SamePageCard } from './same-page-card.tsx';
import { ReceiptCard } from './seal/receipt-card.tsx';
import { SealCard } from './seal/seal-card.tsx';
import { StampCard } from './seal/stamp-card.tsx';
import { WithheldNote } from './withheld-note.tsx';
import { WitnessCard } from './witness-card.tsx';

type Props = {
  readonly id: string;
  readonly matters: readonly ListedMatter[];
  /** The statement to scroll to. */
  readonly statement: string | undefined;
  /** A query whose words are shown in the text. */
  readonly find: string | undefined;
  /** The gap of readiness that a person comes to fill: the keyboard begins in its field. */
  readonly sought: string | undefined;
};

/** The field of each gap that an item's labels close. */
const FIELDS = new Map<string, FilingField | 'role'>([
  ['purpose', 'purpose'],
  ['source', 'source'],
  ['evidence-kind', 'evidenceKind'],
  ['role', 'role'],
] satisfies [ItemGap, FilingField | 'role'][]);

const STAMP_GAP: ItemGap = 'time-stamp';

/** The keyboard begins in the field of a gap; the item's heading had it before. */
const useSoughtField = (sought: string | undefined) => {
  const side = useRef<HTMLDivElement>(null);
  const field = FIELDS.get(sought ?? '');
  useEffect(() => {
    if (!field) return;
    const place = side.current?.querySelector(`[data-field="${field}"]`);
    place?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [field]);
  return side;
};

/** The item with its record, or alone where that is damaged; neither where it is not here. */
const readOrDamaged = async (
  id: string,
): Promise<{ readonly item?: OpenedItem | undefined; readonly damaged?: ItemRow | undefined }> => {
  try {
    return { item: await readItem(id) };
  } catch {
    return { damaged: await findItem(id) };
  }
};

const NO_ARTIFACTS: readonly ArtifactRow[] = [];

/** One item: tabs for its pictures, texts, facts, files and custody; its labels at the side. */
export const ItemView = ({ id, matters, statement, find, sought }: Props) => {
  const read = useLive(() => readOrDamaged(id), [id]);
  const { item, damaged } = read ?? {};
  const artifacts = useLive(() => listArtifacts(id), [id]);
  const isHere = Boolean(item);
  useEffect(() => {
    if (isHere) void logViewed(id);
  }, [id, isHere]);
  const neighbours = useLive(() => findNeighbours(id), [id]);
  if (damaged) return <DamagedItem item={damaged} matters={matters} />;
  if (!item) return read ? <NotHere id={id} matters={matters} /> : null;
  const matter = matters.find((one) => one.id === item.matterId);
  return (
    <article className={css.item}>
      <ItemHeader item={item} matter={matter} neighbours={neighbours ?? {}} />
      <div className={css.columns}>
        <div className={css.content}>
          {item.chain && <JoinedFiles item={item} />}
          <WithheldNote item={item} />
          <LostFiles item={item} />
          <ProblemList problems={item.record.problems} />
          {artifacts && (
            <ItemTabs
              // Files of a colleague come one by one: tabs begin anew with what is there to show.
              key={item.chain ? artifacts.length : 0}
              item={item}
              artifacts={artifacts ?? NO_ARTIFACTS}
              matters={matters}
              statement={statement}
              find={find}
            />
          )}
        </div>
        <div className={css.place}>
          <Side item={item} matters={matters} sought={sought} />
        </div>
      </div>
    </article>
  );
};

/**
 * The side column: first the labels, then what follows from them, then the seal, and last the
 * actions that move or delete the item.
 */
const Side = ({
  item,
  matters,
  sought,
}: Pick<Props, 'matters' | 'sought'> & { readonly item: OpenedItem }) => {
  const isInbox = item.matterId === INBOX_ID;
  const side = useSoughtField(sought);
  return (
    <div ref={side} className={css.side}>
      {isInbox && <MoveForm item={item} matters={matters} />}
      <LabelForm item={item} />
      {!isInbox && <FilingForm item={item} />}
      <DatesCard item={item} />
      <WitnessCard item={item} matter={matters.find(({ id }) => id === item.matterId)} />
      <SamePageCard item={item} />
      <ReachCard item={item} />
      <SealCard item={item} />
      <ReceiptCard item={item} />
      <StampCard item={item} isSought={sought === STAMP_GAP} />
      <div className={css.end}>
        {!isInbox && !item.chain && <MoveForm item={item} matters={matters} />}
        <ItemActions item={item} />
      </div>
    </div>
  );
};
