import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityHits, Hit } from '../../../lib/casework/accounts/entity-hits.ts';
import type { Entity } from '../../../lib/evidence/casework.ts';
import { visibleText } from '../../../lib/filing/model/visible-text.ts';
import type { ListedItem } from '../../../lib/store/items/opened-items.ts';
import { shownLabel } from '../kit/lists/shown-label.ts';
import { hrefTo } from '../kit/route.ts';
import css from './entity-matrix.module.css';

type Props = {
  readonly entities: readonly Entity[];
  readonly items: readonly ListedItem[];
  readonly hits: EntityHits;
};

/** As many rows as a browser lays out without a pause. */
const STEP = 500;

/**
 * A table of items (rows) by entities (columns); each cell shows how the item mentions the entity.
 * Both headers are sticky.
 */
export const EntityMatrix = ({ entities, items, hits }: Props) => {
  const { t } = useTranslation();
  const [most, setMost] = useState(STEP);
  return (
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={css.scroll} tabIndex={0} aria-label={t('shell.view_entities')}>
      <table className={css.matrix} aria-label={t('shell.view_entities')}>
        <thead>
          <tr>
            <th scope="col">{t('kit.items')}</th>
            {entities.map(({ id, name, type }) => (
              <th key={id} scope="col" title={name}>
                {name}
                <small>
                  {t(`terms.entity_${type}`)} ·{' '}
                  {t('entities.hitCount', { count: hits.get(id)?.size ?? 0 })}
                </small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.slice(0, most).map((item) => (
            <tr key={item.id}>
              <th scope="row">
                <a href={hrefTo({ page: 'item', id: item.id })} title={item.title}>
                  <strong>{shownLabel(item, t)}</strong> <bdi>{visibleText(item.title)}</bdi>
                </a>
              </th>
              {entities.map((entity) => (
                <td key={entity.id}>
                  <HitCell hit={hits.get(entity.id)?.get(item.id)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {items.length === 0 && <p className={css.none}>{t('entities.noHits')}</p>}
      {items.length > most && (
        <Button m="sm" size="xs" variant="default" onClick={() => setMost(most + STEP)}>
          {t('kit.more', { count: Math.min(STEP, items.length - most) })}
        </Button>
      )}
    </section>
  );
};

const HitCell = ({ hit }: { readonly hit: Hit | undefined }) => {
  const { t } = useTranslation();
  if (!hit) return null;
  return (
    <>
      {hit.statements > 0 && (
        <span className={css.statement}>
          {t('entities.inStatement', { count: hit.statements })}
        </span>
      )}
      {hit.names.length > 0 && (
        <span className={css.named}>{t('entities.named', { names: hit.names.join(' · ') })}</span>
      )}
    </>
  );
};
