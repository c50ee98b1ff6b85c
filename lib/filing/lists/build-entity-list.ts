import { buildEntityHits } from '../../casework/accounts/entity-hits.ts';
import type { FilingInput, FilingPlaces } from '../filing-input.ts';
import { cell } from '../model/blank.ts';
import type { Block, Cell, FilingDocument, FilingLanguage } from '../model/filing-document.ts';
import { column, count, EMPTY, heading, paragraph, table } from './kit/cells.ts';
import { listDocument, listHead } from './kit/list-head.ts';
import { type FilingList, openList } from './kit/open-list.ts';
import { MARKS } from './kit/punctuation.ts';
import { pagesOf } from './kit/references.ts';

type Hits = ReturnType<typeof buildEntityHits>;

/** A row an exhibit that names the entity; one that says so where none does. */
const rowsOf = (list: FilingList, hits: Hits): readonly (readonly Cell[])[] => {
  const { filingLists: l, terms } = list.words;
  return list.entries.entity.flatMap(({ id, name, type, standing }) => {
    const about = [cell(name), cell(terms[`entity_${type}`]), cell(standing)];
    const hit = list.items.flatMap((item) => {
      const found = hits.get(id)?.get(item.id);
      return found ? [{ item, ...found }] : [];
    });
    if (hit.length === 0) return [[...about, cell(l.entityNone), EMPTY, EMPTY, count(0)]];
    return hit.map(({ item, names, statements }) => [
      ...about,
      cell(item.exhibit),
      cell(pagesOf(list, item.id)),
      cell(names.length > 0 ? names.join(MARKS[list.language].separator) : l.byStatementOnly),
      count(statements),
    ]);
  });
};

const totals = (list: FilingList, hits: Hits): readonly Block[] => {
  const { filingLists: l } = list.words;
  const columns = [
    column('entity', l.entity, 4),
    column('exhibits', l.entityExhibits, 1),
    column('statements', l.statementsAbout, 1),
  ];
  const rows = list.entries.entity.map(({ id, name }) => {
    const found = [...(hits.get(id)?.values() ?? [])];
    const statements = found.reduce((sum, hit) => sum + hit.statements, 0);
    return [cell(name), count(found.length), count(statements)];
  });
  return [heading(l.entityTotals), table(l.entityTotals, columns, rows)];
};

/** Affected entities × exhibits: who is named where, by which names, and by how many statements. */
export const buildEntityList = (
  input: FilingInput,
  places: FilingPlaces,
  language: FilingLanguage,
): FilingDocument => {
  const list = openList(input, places, language);
  const { filingLists: l, report } = list.words;
  const { entity, statement } = list.entries;
  const hits = buildEntityHits(entity, list.items, statement);
  const columns = [
    column('entity', l.entity, 4),
    column('kind', report.kind, 2),
    column('standing', l.standing, 5),
    column('exhibit', l.exhibit, 3),
    column('pages', l.pages, 2),
    column('names', l.namesFound, 4),
    column('statements', l.statementsAbout, 2),
  ];
  const tables =
    entity.length === 0
      ? [paragraph(l.noEntities)]
      : [table(l.entity, columns, rowsOf(list, hits)), ...totals(list, hits)];
  return listDocument(list, 'entities', l.entityTitle, [
    ...listHead(list),
    paragraph(l.entered),
    ...tables,
  ]);
};
