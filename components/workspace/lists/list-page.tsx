import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaptureList } from '../../../lib/evidence/list/capture-list.ts';
import {
  LINE_STATES,
  type LineCounts,
  type ListLine,
} from '../../../lib/evidence/list/list-line.ts';
import { listLines } from '../../../lib/store/lists/list-lines.ts';
import { removeList } from '../../../lib/store/lists/lists.ts';
import { useLive } from '../../use-live.ts';
import { FormDialog } from '../kit/dialogs/form-dialog.tsx';
import css from '../kit/sheets/capture-lists.module.css';
import { useFocusIfLost } from '../kit/use-focus-if-lost.ts';
import { LineTable } from './line-table.tsx';
import { ListButtons } from './list-buttons.tsx';
import { ListCounts } from './list-counts.tsx';
import { useListState } from './use-list-state.ts';

type Props = {
  readonly list: CaptureList;
  readonly exhibits: ReadonlyMap<string, string>;
  readonly onBack: () => void;
};

const countsOf = (lines: readonly ListLine[]): LineCounts =>
  Object.fromEntries(
    LINE_STATES.map((state) => [state, lines.filter((line) => line.state === state).length]),
  ) as LineCounts;

/** What is being done now. */
const useNow = ({ state }: CaptureList, lines: readonly ListLine[]): string => {
  const { t } = useTranslation();
  const working = lines.find((line) => line.state === 'working');
  if (working) return t('lists.now', { address: working.given });
  return state === 'running' ? t('lists.between') : '';
};

/** One list: what it is doing, what can be done with it, and its lines. */
export const ListPage = ({ list, exhibits, onBack }: Props) => {
  const { t } = useTranslation();
  const read = useLive(() => listLines(list.id), [list.id]);
  const place = useFocusIfLost<HTMLHeadingElement>(list.id);
  const [isRemoving, setRemoving] = useState(false);
  const stateOf = useListState();
  const lines = read ?? [];
  const counts = countsOf(lines);
  const now = useNow(list, lines);
  const done = lines.length - counts.waiting - counts.working;
  return (
    <>
      <div>
        <Button size="compact-xs" variant="default" onClick={onBack}>
          {t('lists.back')}
        </Button>
      </div>
      <h2 ref={place} tabIndex={-1}>
        {list.name}
      </h2>
      <p role="status">
        <strong>{stateOf(list)}</strong> · {t('lists.progress', { done, all: lines.length })}
      </p>
      <p className={css.now}>{now}</p>
      <ListCounts counts={counts} />
      <ListButtons {...{ list, lines, exhibits }} onRemove={() => setRemoving(true)} />
      {read && <LineTable lines={lines} exhibits={exhibits} />}
      {isRemoving && (
        <FormDialog
          title={t('lists.do_remove')}
          lead={t('lists.removeLead')}
          confirm={t('lists.do_remove')}
          isGrave
          onSubmit={() => removeList(list.id)}
          onClose={() => setRemoving(false)}
        />
      )}
    </>
  );
};
