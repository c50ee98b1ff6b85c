import { useTranslation } from 'react-i18next';
import type { ListedItem } from '../../../../lib/store/items/opened-items.ts';
import type { ArtifactRow } from '../../../../lib/store/rows.ts';
import { UnreadText } from '../../kit/text/unread-text.tsx';
import { areRead, type BlobTexts } from '../../kit/text/use-blob-texts.ts';
import type { StatementForm } from '../form/statement-form.tsx';
import type { TextStatement } from '../numbered-statement.ts';
import type { EarlierStatement } from '../read-statements.ts';
import { StatementList } from '../statement-list.tsx';
import { useNames } from '../use-names.ts';
import { EarlierStatements } from './earlier-statements.tsx';
import css from './statement-side.module.css';

type Props = {
  readonly item: ListedItem;
  readonly artifact: ArtifactRow;
  /** The texts of the item by file name. */
  readonly texts: BlobTexts;
  readonly statements: readonly TextStatement[];
  readonly earlier: readonly EarlierStatement[];
  readonly focused: string | undefined;
  readonly onForm: (form: StatementForm) => void;
  readonly onOpen: (statement: TextStatement) => void;
  readonly onPlace: (place: { readonly start: number; readonly end: number }) => void;
};

/** Beside a text: its statements, and those of earlier captures. */
export const StatementSide = ({
  item,
  artifact,
  texts,
  statements,
  earlier,
  focused,
  onForm,
  onOpen,
  onPlace,
}: Props) => {
  const { t } = useTranslation();
  const names = useNames(item.matterId);
  return (
    <div className={css.side}>
      <StatementList
        {...{ statements, focused, names }}
        title={t('statements.list')}
        showTitle={t('statements.show')}
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
