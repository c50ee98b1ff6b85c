import { useMemo, useRef } from 'react';
import type { ListedItem } from '../../../../lib/store/items/opened-items.ts';
import type { ArtifactRow } from '../../../../lib/store/rows.ts';
import { FileView, shownFile } from '../../files/file-view.tsx';
import { useFileStatements } from './use-file-statements.tsx';

type Props = {
  readonly item: ListedItem;
  readonly artifacts: readonly ArtifactRow[];
  /** The statement that the address names. */
  readonly statement: string | undefined;
};

/** An added file; of a video or a sound also the statements that people typed of it. */
export const ItemFile = ({ item, artifacts, statement }: Props) => {
  const root = useRef<HTMLDivElement>(null);
  const file = shownFile(artifacts);
  const files = useMemo(() => (file ? [file] : []), [file]);
  const typed = useFileStatements({ item, artifacts: files, statement, root });
  return (
    <div ref={root}>
      {typed.list}
      <div data-path={file?.path}>
        <FileView record={item.record} artifacts={artifacts} />
      </div>
      {file && typed.button(file)}
      {typed.dialog}
    </div>
  );
};
