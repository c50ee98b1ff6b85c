import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isTranscript } from '../../../../lib/evidence/statement/anchor.ts';
import type { ListedItem } from '../../../../lib/store/items/opened-items.ts';
import type { ArtifactRow } from '../../../../lib/store/rows.ts';
import { useFormat } from '../../../format.ts';
import { itemName } from '../../kit/lists/shown-label.ts';
import { hrefTo } from '../../kit/route.ts';
import cards from '../../kit/sheets/cards.module.css';
import prose from '../../kit/sheets/prose.module.css';
import type { StatementForm } from '../form/statement-form.tsx';
import type { EarlierStatement } from '../read-statements.ts';
import { CategoryLabel } from '../statement-facts.tsx';

type Props = {
  readonly item: Pick<ListedItem, 'capturedAt'>;
  /** The statements of earlier captures of the page that the item shows. */
  readonly earlier: readonly EarlierStatement[];
  readonly artifacts: readonly ArtifactRow[];
  readonly onAdd: (form: StatementForm) => void;
};

/**
 * What people typed of pictures, videos and sounds of earlier captures of this page: nothing can
 * look for such words, but a file of the same bytes has them.
 */
export const EarlierTranscripts = ({ earlier, ...rest }: Props) => {
  const { t } = useTranslation();
  const typed = earlier.filter(({ statement }) => isTranscript(statement.anchor));
  if (typed.length === 0) return null;
  return (
    <section className={cards.list} aria-label={t('statements.otherCaptures')}>
      <h2>{t('statements.otherCaptures')}</h2>
      <ol>
        {typed.map((one) => (
          <EarlierCard key={one.statement.id} {...one} {...rest} />
        ))}
      </ol>
    </section>
  );
};

type CardProps = Omit<Props, 'earlier'> & EarlierStatement;

const EarlierCard = ({ statement, from, item, artifacts, onAdd }: CardProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { anchor, category, id } = statement;
  const same = artifacts.find(({ digest }) => digest === anchor.digest);
  const time = format.exact(item.capturedAt);
  const add = () => same && onAdd({ anchor: { ...anchor, artifact: same.path }, like: statement });
  return (
    <li className={cards.card}>
      <div className={cards.head}>
        <strong>{t(same ? 'statements.state_sameFile' : 'statements.state_look')}</strong>
        <CategoryLabel category={category} />
      </div>
      <p>{anchor.exact}</p>
      <p className={prose.hint}>
        {t(same ? 'statements.said_sameFile' : 'statements.said_look', { time })}
      </p>
      <div className={cards.head}>
        <a className={prose.hint} href={hrefTo({ page: 'item', id: from.id, statement: id })}>
          {t('statements.from', { exhibit: itemName(from, t), time: format.time(from.capturedAt) })}
        </a>
        {same && (
          <Button size="compact-xs" variant="subtle" onClick={add}>
            {t('statements.addHere')}
          </Button>
        )}
      </div>
    </li>
  );
};
