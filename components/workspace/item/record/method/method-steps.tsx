import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MethodStep } from '../../../../../lib/evidence/item.ts';
import { useFormat } from '../../../../format.ts';
import css from './method-steps.module.css';
import { stepWords } from './method-words.ts';

/** The step as the record names it: below its words, or alone where it has none. */
const StepCode = ({ step, isAlone }: { readonly step: string; readonly isAlone: boolean }) =>
  isAlone ? (
    step
  ) : (
    <code className={css.code} lang="en">
      {step}
    </code>
  );

/** Every step of the capture, every retry and every change made to the page, in order. */
export const MethodSteps = ({ steps }: { readonly steps: readonly MethodStep[] }) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={css.steps}>
      <h2 id="method">{t('item.method')}</h2>
      <Table aria-labelledby="method" verticalSpacing={4} horizontalSpacing={8}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('item.time')}</Table.Th>
            <Table.Th>{t('item.step')}</Table.Th>
            <Table.Th>{t('item.by')}</Table.Th>
            <Table.Th className={css.took}>{t('item.took')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {steps.map(({ step, by, at, tookMs, detail }) => (
            <Table.Tr key={`${at}${step}${by}${detail}`}>
              <Table.Td>
                <time dateTime={at} title={at}>
                  {format.clock(at)}
                </time>
              </Table.Td>
              <Table.Td>
                {stepWords(step, t)}
                <StepCode step={step} isAlone={stepWords(step, t) === undefined} />
                {detail && <span className={css.detail}>{detail}</span>}
              </Table.Td>
              <Table.Td>{by}</Table.Td>
              <Table.Td className={css.took}>
                {tookMs === undefined ? '' : `${format.number(tookMs)} ms`}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
};
