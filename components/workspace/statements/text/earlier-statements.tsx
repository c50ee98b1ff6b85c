import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { buildAnchor } from '../../../../lib/casework/quotes/build-anchor.ts';
import { type FoundInTexts, findInTexts } from '../../../../lib/casework/quotes/find-in-texts.ts';
import { compareTexts } from '../../../../lib/casework/quotes/text-difference.ts';
import type { Statement } from '../../../../lib/evidence/casework.ts';
import { isOfText, type TextAnchor } from '../../../../lib/evidence/statement/anchor.ts';
import type { ListedItem } from '../../../../lib/store/items/opened-items.ts';
import type { ArtifactRow } from '../../../../lib/store/rows.ts';
import type { WayToDiffer } from '../../../../lib/texts/fold-words.ts';
import { useFormat } from '../../../format.ts';
import { joinNames } from '../../../join-names.ts';
import { itemName } from '../../kit/lists/shown-label.ts';
import { hrefTo } from '../../kit/route.ts';
import cards from '../../kit/sheets/cards.module.css';
import prose from '../../kit/sheets/prose.module.css';
import { DifferenceText } from '../../kit/text/difference-text.tsx';
import type { StatementForm } from '../form/statement-form.tsx';
import type { EarlierStatement } from '../read-statements.ts';
import { CategoryLabel } from '../statement-facts.tsx';
import css from './earlier-statements.module.css';

type Props = {
  readonly item: ListedItem;
  readonly artifact: ArtifactRow;
  readonly texts: ReadonlyMap<string, string>;
  readonly earlier: readonly EarlierStatement[];
  readonly onShow: (place: { readonly start: number; readonly end: number }) => void;
  readonly onAdd: (form: StatementForm) => void;
};

/** How a state is named: that of the words, and where they are or are not. */
const nameOf = (seen: FoundInTexts | undefined) => {
  if (!seen) return 'no-text';
  if (seen.isAside) return 'gone';
  const { found } = seen;
  if (found.state === 'found') return found.sameContext ? 'found' : 'elsewhere';
  return found.state === 'changed' && found.says === '' ? 'gone' : found.state;
};

const sayingOf = (seen: FoundInTexts | undefined) => {
  if (seen?.isAside) return 'aside';
  const name = nameOf(seen);
  if (name !== 'ambiguous') return name;
  return seen?.found.state === 'ambiguous' && seen.found.isVerbatim ? 'verbatim' : 'alike';
};

/**
 * The statements of earlier captures of this page, and what this capture says of each: found again,
 * changed, or not found.
 */
export const EarlierStatements = ({ item, texts, earlier, ...rest }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const looked = useMemo(
    () =>
      earlier.flatMap(({ statement, from }) => {
        const { anchor } = statement;
        return isOfText(anchor)
          ? [{ statement: { ...statement, anchor }, from, seen: findInTexts(texts, anchor) }]
          : [];
      }),
    [earlier, texts],
  );
  if (looked.length === 0) return null;
  const time = format.exact(item.capturedAt);
  return (
    <section className={cards.list} aria-label={t('statements.otherCaptures')}>
      <h2>{t('statements.otherCaptures')}</h2>
      <p className={prose.hint}>{t('statements.otherCapturesLead', { time })}</p>
      <ol>
        {looked.map((one) => (
          <EarlierCard key={one.statement.id} {...rest} {...one} texts={texts} time={time} />
        ))}
      </ol>
    </section>
  );
};

type CardProps = Pick<Props, 'artifact' | 'texts' | 'onShow' | 'onAdd'> &
  Pick<EarlierStatement, 'from'> & {
    readonly statement: Statement & { readonly anchor: TextAnchor };
    readonly seen: FoundInTexts | undefined;
    readonly time: string;
  };

const EarlierCard = ({
  artifact,
  texts,
  onShow,
  onAdd,
  statement,
  from,
  seen,
  time,
}: CardProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const found = seen?.found;
  const place = found && seen.path === artifact.path && 'start' in found ? found : undefined;
  const anchor =
    place && buildAnchor(texts.get(artifact.path) ?? '', place.start, place.end, artifact);
  const count = found?.state === 'ambiguous' ? found.matches.length : 0;
  return (
    <li className={cards.card}>
      <div className={cards.head}>
        <strong className={css.state} data-state={nameOf(seen)}>
          {t(`statements.state_${nameOf(seen)}`)}
        </strong>
        <CategoryLabel category={statement.category} />
      </div>
      <p className={css.quoted}>{statement.anchor.exact}</p>
      <p className={prose.hint}>{t(`statements.said_${sayingOf(seen)}`, { time, count })}</p>
      {found?.state === 'found' && found.differs && <Differs ways={found.differs} />}
      {found?.state === 'changed' && found.says && (
        <Change anchor={statement.anchor} says={found.says} />
      )}
      <div className={cards.head}>
        <a
          className={prose.hint}
          href={hrefTo({ page: 'item', id: from.id, statement: statement.id })}
        >
          {t('statements.from', { exhibit: itemName(from, t), time: format.time(from.capturedAt) })}
        </a>
        {place && (
          <Button size="compact-xs" variant="subtle" onClick={() => onShow(place)}>
            {t('statements.show')}
          </Button>
        )}
        {anchor && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => onAdd({ anchor, like: statement })}
          >
            {t('statements.addHere')}
          </Button>
        )}
      </div>
    </li>
  );
};

/** In what the words differ though no letter, digit or word does. */
const Differs = ({ ways }: { readonly ways: readonly WayToDiffer[] }) => {
  const { t, i18n } = useTranslation();
  const words = ways.map((way) => t(`statements.way_${way}`));
  const listed = joinNames(words, i18n.language);
  return <p className={prose.hint}>{t('statements.differs', { ways: listed })}</p>;
};

const Change = ({ anchor, says }: { readonly anchor: TextAnchor; readonly says: string }) => (
  <p className={css.quoted}>
    <DifferenceText pieces={compareTexts(anchor.exact, says).pieces} />
  </p>
);
