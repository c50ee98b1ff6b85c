import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../lib/evidence/problem.ts';
import { visibleText } from '../../../../lib/filing/model/visible-text.ts';
import type { ItemResult } from '../../../../lib/import/import-package.ts';
import { useFormat } from '../../../format.ts';
import { useSentence } from '../../../use-sentence.ts';
import { isLacking, outcomeSentences } from './item-outcome.ts';
import css from './item-table.module.css';

type Props = { readonly items: readonly ItemResult[]; readonly isDone: boolean };

/** A package can have ten thousand items; this many are shown until the person asks for more. */
const FIRST = 100;

/** Every item of a package, with what becomes of it, or what became of it. */
export const ItemTable = ({ items, isDone }: Props) => {
  const { t } = useTranslation();
  const [most, setMost] = useState(FIRST);
  return (
    <>
      <Table aria-label={t('importPackage.items')} className={css.items ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={css.number ?? ''}>{t('importPackage.number')}</Table.Th>
            <Table.Th>{t('importPackage.item')}</Table.Th>
            <Table.Th>{t(isDone ? 'importPackage.became' : 'importPackage.becomes')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.slice(0, most).map((item) => (
            <ItemLine key={`${item.number} ${item.id ?? ''}`} item={item} />
          ))}
        </Table.Tbody>
      </Table>
      {items.length > most && (
        <Button variant="default" size="xs" onClick={() => setMost(most * 10)}>
          {t('handover.andMore', { number: items.length - most })}
        </Button>
      )}
    </>
  );
};

const ItemLine = ({ item }: { readonly item: ItemResult }) => {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const sentenceOf = useSentence();
  const names = new Intl.ListFormat(i18n.language);
  const { problem } = item;
  const sentences = problem
    ? [
        t('importPackage.failed', {
          reason: sentenceOf(new ProblemError(problem.code, problem.message)),
        }),
      ]
    : outcomeSentences(item, t, (list) => names.format(list));
  return (
    <Table.Tr>
      <Table.Td className={css.number ?? ''}>{format.number(item.number)}</Table.Td>
      <Table.Td className={css.item ?? ''}>
        {item.exhibit}
        {item.title && <small>{visibleText(item.title)}</small>}
      </Table.Td>
      <Table.Td className={isLacking(item) ? `${css.said} ${css.lacking}` : (css.said ?? '')}>
        {sentences.map((sentence) => (
          <div key={sentence}>{sentence}</div>
        ))}
      </Table.Td>
    </Table.Tr>
  );
};
