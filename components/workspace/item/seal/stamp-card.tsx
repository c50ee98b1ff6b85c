import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stampItemNow } from '../../../../lib/stamp-items.ts';
import type { ListedItem } from '../../../../lib/store/items/opened-items.ts';
import type { StampRow } from '../../../../lib/store/rows.ts';
import { findStamp } from '../../../../lib/store/stamps.ts';
import { useFormat } from '../../../format.ts';
import { useLive } from '../../../use-live.ts';
import { DayAndTime } from '../../kit/facts/when.tsx';
import sections from '../../kit/sheets/sections.module.css';
import { useRefusal } from '../../kit/use-refusal.ts';
import { useSettings } from '../../kit/use-settings.ts';
import css from './stamp-card.module.css';
import { StampImport } from './stamp-import.tsx';

type Props = {
  readonly item: ListedItem;
  /** A person comes because the time-stamp is missing: the keyboard begins at its buttons. */
  readonly isSought?: boolean;
};

/** The time-stamp of an item's record: when an authority saw it, or why it has not yet. */
export const StampCard = ({ item, isSought = false }: Props) => {
  const { t } = useTranslation();
  const stamp = useLive(async () => (await findStamp(item.id)) ?? null, [item.id]);
  const isOn = Boolean(useSettings()?.timeStampUrl);
  const [importing, setImporting] = useState(false);
  const card = useRef<HTMLElement>(null);
  const isWanted = isSought && stamp !== undefined;
  useEffect(() => {
    if (isWanted) card.current?.querySelector('button')?.focus();
  }, [isWanted]);
  if (stamp === undefined) return null;
  const isStamped = stamp?.state === 'stamped';
  return (
    <section ref={card} className={sections.card} aria-label={t('timeStamps.timeStamp')}>
      <h2>{t('timeStamps.timeStamp')}</h2>
      {isStamped ? <StampFacts stamp={stamp} /> : <StampState stamp={stamp} />}
      {!isStamped && (
        <div className={css.buttons}>
          {isOn && <AskButton item={item.id} />}
          <Button size="xs" variant="default" onClick={() => setImporting(true)}>
            {t('timeStamps.stampImport')}
          </Button>
        </div>
      )}
      {importing && <StampImport item={item.id} onClose={() => setImporting(false)} />}
    </section>
  );
};

const StampFacts = ({ stamp: { genTime, authority } }: { readonly stamp: StampRow }) => {
  const { t } = useTranslation();
  return (
    <dl>
      <dt>{t('timeStamps.stampedBy')}</dt>
      <dd>{authority}</dd>
      <dt>{t('timeStamps.stampedAt')}</dt>
      <dd>{genTime && <DayAndTime at={genTime} />}</dd>
    </dl>
  );
};

const StampState = ({ stamp }: { readonly stamp: StampRow | null }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const refusalOf = useRefusal();
  if (!stamp) return <p role="status">{t('timeStamps.stampNone')}</p>;
  const { state, reason, detail, nextAt, attempts } = stamp;
  return (
    <p role="status">
      <strong>{t(state === 'pending' ? 'timeStamps.pending' : 'timeStamps.refused')}.</strong>{' '}
      {reason ? refusalOf(reason, detail) : t('timeStamps.pendingFirst')}{' '}
      {attempts > 0 && nextAt && `${t('timeStamps.nextAt', { time: format.time(nextAt) })}.`}
    </p>
  );
};

const AskButton = ({ item }: { readonly item: string }) => {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const ask = async () => {
    setIsAsking(true);
    await stampItemNow(item).finally(() => setIsAsking(false));
  };
  return (
    <Button size="xs" variant="default" onClick={ask} loading={isAsking}>
      {t('timeStamps.stampNow')}
    </Button>
  );
};
