import { Button, Checkbox } from '@mantine/core';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GivenExport } from '../../../../lib/import/given-volume.ts';
import { hasEntries, type ImportTarget } from '../../../../lib/import/import-package.ts';
import { type ImportPlan, isImported } from '../../../../lib/import/plan-import.ts';
import { type ListedMatter, listCountedMatters } from '../../../../lib/store/counted-matters.ts';
import { useLive } from '../../../use-live.ts';
import forms from '../../kit/sheets/forms.module.css';
import notes from '../../kit/sheets/notes.module.css';
import { SoftButton } from '../../kit/soft-button.tsx';
import { useSettings } from '../../kit/use-settings.ts';
import { ItemTable } from './item-table.tsx';
import { buildTarget, findSame, proposeTarget } from './target.ts';
import { TargetFields } from './target-fields.tsx';

type Props = {
  readonly given: GivenExport;
  readonly plan: ImportPlan;
  readonly onStart: (target: ImportTarget) => void;
  readonly onClose: () => void;
};

/** What would become of each item, and the person's decision. */
export const PlanForm = ({ given, plan, onStart, onClose }: Props) => {
  const { t } = useTranslation();
  const matters = useLive(() => listCountedMatters());
  const settings = useSettings();
  const count = plan.items.filter(isImported).length;
  const isNothing = count === 0 && !hasEntries(given);
  if (plan.stops.length > 0)
    return (
      <>
        <p className={notes.bad}>{t('importPackage.stopped', { count: plan.stops.length })}</p>
        <div className={forms.end}>
          <Button onClick={onClose}>{t('kit.close')}</Button>
        </div>
      </>
    );
  const planned = (
    <>
      <p>{t('importPackage.readWhole')}</p>
      <p>{count > 0 ? t('importPackage.can', { count }) : t('importPackage.cannot')}</p>
      <ItemTable items={plan.items} isDone={false} />
    </>
  );
  // The buttons stay in sight over what is in their form alone.
  return (
    <>
      {(isNothing || !matters || !settings) && planned}
      {isNothing && (
        <div className={forms.end}>
          <Button onClick={onClose}>{t('kit.close')}</Button>
        </div>
      )}
      {!isNothing && matters && settings && (
        <Decision
          {...{ given, onStart, onClose, matters, count }}
          initial={proposeTarget(given, matters, settings)}
        >
          {planned}
        </Decision>
      )}
    </>
  );
};

type DecisionProps = Omit<Props, 'plan'> & {
  readonly matters: readonly ListedMatter[];
  readonly count: number;
  readonly initial: ReturnType<typeof proposeTarget>;
  readonly children: ReactNode;
};

const Decision = ({
  given,
  onStart,
  onClose,
  matters,
  count,
  initial,
  children,
}: DecisionProps) => {
  const { t } = useTranslation();
  const [target, setTarget] = useState(initial);
  const [accepts, setAccepts] = useState(false);
  const same = findSame(given, matters);
  const order = buildTarget(target, given, same);
  const hasFindings = given.findings.length > 0;
  const mayEnd = count > 0 || target.into !== 'new';
  const unread = hasFindings && !accepts ? 'accept' : undefined;
  const missing = !order ? 'fields' : !mayEnd ? 'matter' : unread;
  const said = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (order && !missing) onStart(order);
  };
  return (
    <form onSubmit={submit} className={forms.dialog}>
      {children}
      {count === 0 && <p>{t('importPackage.onlyEntries')}</p>}
      <TargetFields target={target} onChange={setTarget} matters={matters} same={same} />
      {hasFindings && (
        <>
          <p className={notes.warning}>
            {t('importPackage.findings', { count: given.findings.length })}
          </p>
          <Checkbox
            label={t('importPackage.accept')}
            checked={accepts}
            onChange={({ currentTarget: { checked } }) => setAccepts(checked)}
          />
        </>
      )}
      <div className={forms.end}>
        <p id={said} className={forms.waits} role="status">
          {missing && t(`importPackage.missing_${missing}`)}
        </p>
        <Button variant="default" onClick={onClose}>
          {t('kit.cancel')}
        </Button>
        <SoftButton type="submit" isOff={missing !== undefined} aria-describedby={said}>
          {count > 0 ? t('importPackage.start', { count }) : t('importPackage.startEntries')}
        </SoftButton>
      </div>
    </form>
  );
};
