import { useMemo, useRef } from 'react';
import type { ListedItem } from '../../../../lib/store/items/opened-items.ts';
import type { ArtifactRow } from '../../../../lib/store/rows.ts';
import { placeRegion } from '../../pictures/words/picture-text.ts';
import { RegionLayer } from '../../pictures/words/text-layer.tsx';
import css from './item-media.module.css';
import { MediaView } from './media-view.tsx';
import { useFileStatements } from './use-file-statements.tsx';

type Props = {
  readonly item: ListedItem;
  readonly artifacts: readonly ArtifactRow[];
  /** The statement that the address names. */
  readonly statement: string | undefined;
};

/** The pictures, sounds and videos of a post, with the statements that people typed of them. */
export const ItemMedia = ({ item, artifacts, statement }: Props) => {
  const root = useRef<HTMLDivElement>(null);
  const media = useMemo(
    () => artifacts.filter(({ role }) => role === 'media' || role === 'recording'),
    [artifacts],
  );
  const typed = useFileStatements({ item, artifacts: media, statement, root });
  const regions = typed.transcripts.flatMap((one) =>
    'region' in one.anchor ? [placeRegion(one, one.anchor, undefined, 1)] : [],
  );
  return (
    <div ref={root}>
      <div className={css.stated}>{typed.list}</div>
      <MediaView
        record={item.record}
        artifacts={artifacts}
        over={({ path }) => <RegionLayer {...{ regions, path }} />}
        under={typed.button}
      />
      {typed.dialog}
    </div>
  );
};
