import type { FilingInput, FilingPlaces } from '../filing-input.ts';
import type { FilingDocument, FilingLanguage } from '../model/filing-document.ts';
import { buildAccountList } from './build-account-list.ts';
import { buildAlertList } from './build-alert-list.ts';
import { buildChronology } from './build-chronology.ts';
import { buildComplianceSheet } from './build-compliance-sheet.ts';
import { buildEntityList } from './build-entity-list.ts';
import { buildExhibitList } from './build-exhibit-list.ts';
import { buildReachList } from './build-reach-list.ts';
import { buildStatementSchedule } from './build-statement-schedule.ts';
import { buildTimelineTable } from './build-timeline-table.ts';
import { buildCommentList } from './comments/build-comment-list.ts';
import { forPaper } from './kit/for-paper.ts';

/** Builds one list in one language. */
export type BuildList = (
  input: FilingInput,
  places: FilingPlaces,
  language: FilingLanguage,
) => FilingDocument;

/** Every list that is filed, by the name of its file. */
export const LISTS = {
  'exhibit-list': buildExhibitList,
  'statement-schedule': buildStatementSchedule,
  comments: buildCommentList,
  entities: buildEntityList,
  timeline: buildTimelineTable,
  alerts: buildAlertList,
  reach: buildReachList,
  accounts: buildAccountList,
  compliance: buildComplianceSheet,
  chronology: buildChronology,
} as const satisfies { readonly [name: string]: BuildList };
export type ListName = keyof typeof LISTS;

/**
 * A list twice: `sheets` has every column, for a workbook; `paper` is the same for DOCX and PDF,
 * where columns that belong together share one.
 */
export const buildList = (
  name: ListName,
  ...args: Parameters<BuildList>
): { readonly sheets: FilingDocument; readonly paper: FilingDocument } => {
  const sheets = LISTS[name](...args);
  return { sheets, paper: forPaper(sheets) };
};

/** Whether a list has a row: one without is a page that says so, and need not be filed. */
export const hasRows = ({ blocks }: FilingDocument): boolean =>
  blocks.some((block) => block.block === 'table' && block.rows.length > 0);
