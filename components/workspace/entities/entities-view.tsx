import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buildEntityHits, type EntityHits } from '../../../lib/casework/accounts/entity-hits.ts';
import type { Entity, Statement } from '../../../lib/evidence/casework.ts';
import { foldText } from '../../../lib/evidence/names/fold-text.ts';
import { type ListedItem, listOpenedItems } from '../../../lib/store/items/opened-items.ts';
import { useFormat } from '../../format.ts';
import { useCaseFile } from '../../use-case-file.ts';
import { useLive } from '../../use-live.ts';
import { EmptyView } from '../entries/empty-view.tsx';
import type { MatterViewProps } from '../entries/matter-view-props.ts';
import { MagnifierIcon } from '../kit/icons.tsx';
import { ReadingItems } from '../kit/lists/reading-items.tsx';
import css from './entities-view.module.css';
import { EntityMatrix } from './entity-matrix.tsx';

type Filter = { readonly words: string; readonly entity: string; readonly hitsOnly: boolean };

const filterItems = (
  items: readonly ListedItem[],
  hits: EntityHits,
  { words, entity, hitsOnly }: Filter,
): readonly ListedItem[] => {
  const wanted = foldText(words).trim();
  const asked = entity ? [hits.get(entity)] : [...hits.values()];
  return items.filter(
    ({ id, exhibit, title }) =>
      (!hitsOnly || asked.some((hit) => hit?.has(id))) &&
      foldText(`${exhibit} ${title}`).includes(wanted),
  );
};

/**
 * Which items mention which affected entities, and how: by a name in the post or by a statement.
 */
export const EntitiesView = ({ matter, items: listed }: MatterViewProps) => {
  const { t } = useTranslation();
  const { entity: entities, statement: statements } = useCaseFile(matter.id);
  const items = useLive(() => listOpenedItems(matter.id), [matter.id]);
  if (entities.length === 0)
    return <EmptyView matter={matter.id} purpose={t('entities.entitiesPurpose')} />;
  // Before all are read, an item that is missing here would be taken for one without a hit.
  if (!items) return listed ? <ReadingItems /> : null;
  return <EntityHitsView {...{ entities, statements, items }} />;
};

type HitsProps = {
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
  readonly items: readonly ListedItem[];
};

const EntityHitsView = ({ entities, statements, items }: HitsProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [filter, setFilter] = useState<Filter>({ words: '', entity: '', hitsOnly: true });
  const hits = useMemo(
    () => buildEntityHits(entities, items, statements),
    [entities, items, statements],
  );
  const change = (changed: Partial<Filter>) => setFilter({ ...filter, ...changed });
  const shown = filterItems(items, hits, filter);
  return (
    <>
      <search className={css.bar}>
        <TextInput
          type="search"
          size="xs"
          leftSection={<MagnifierIcon />}
          aria-label={t('entities.filter')}
          placeholder={t('kit.pickItem')}
          value={filter.words}
          onChange={(event) => change({ words: event.currentTarget.value })}
        />
        <NativeSelect
          size="xs"
          aria-label={t('entities.entities')}
          value={filter.entity}
          onChange={(event) => change({ entity: event.currentTarget.value })}
          data={[
            { value: '', label: t('entities.everyEntity') },
            ...entities.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Checkbox
          size="xs"
          label={t('entities.hitsOnly')}
          checked={filter.hitsOnly}
          onChange={(event) => change({ hitsOnly: event.currentTarget.checked })}
        />
        <span role="status" className={css.found}>
          {t('kit.found', {
            count: shown.length,
            shown: format.number(shown.length),
            all: format.number(items.length),
          })}
        </span>
      </search>
      <EntityMatrix
        entities={filter.entity ? entities.filter(({ id }) => id === filter.entity) : entities}
        items={shown}
        hits={hits}
      />
    </>
  );
};
