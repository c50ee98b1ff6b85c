import { useTranslation } from 'react-i18next';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { SharedLine } from '../custodians/shared-line.tsx';
import type { MatterViewProps } from '../entries/matter-view-props.ts';
import { ReadingItems } from '../kit/lists/reading-items.tsx';
import { useListings } from '../kit/lists/use-listings.ts';
import { hrefTo } from '../kit/route.ts';
import { MatterHeader } from './matter-header.tsx';
import css from './matter-page.module.css';
import { MATTER_VIEWS } from './matter-views.ts';
import { ViewBoundary } from './notices/view-boundary.tsx';

type Props = Omit<MatterViewProps, 'items'> & { readonly view: string | undefined };

const [ITEMS] = MATTER_VIEWS;

/**
 * One matter: its facts, the export, and the view that the address names. The Inbox is not a case
 * and has only the view of items.
 */
export const MatterPage = ({ view, ...props }: Props) => {
  const { matter } = props;
  const items = useListings(matter.id);
  const isCase = matter.id !== INBOX_ID;
  const [current, View] = (isCase && MATTER_VIEWS.find(([name]) => name === view)) || (ITEMS ?? []);
  return (
    <>
      <MatterHeader matter={matter} items={items} />
      {isCase && <ViewLinks matter={matter.id} current={current} />}
      {isCase && <SharedLine matterId={matter.id} isShown={current === 'items'} />}
      {items === undefined && matter.items > 0 && current !== 'items' && <ReadingItems />}
      {View && (
        <ViewBoundary place={`${matter.id} ${current}`}>
          <View {...props} items={items} />
        </ViewBoundary>
      )}
    </>
  );
};

const ViewLinks = ({
  matter,
  current,
}: {
  readonly matter: string;
  readonly current: string | undefined;
}) => {
  const { t } = useTranslation();
  return (
    <nav className={css.views} aria-label={t('shell.views')}>
      {MATTER_VIEWS.map(([name]) => (
        <a
          key={name}
          href={hrefTo({ page: 'matter', id: matter, view: name })}
          aria-current={name === current ? 'page' : undefined}
          data-name={t(`shell.view_${name}`)}
        >
          {t(`shell.view_${name}`)}
        </a>
      ))}
    </nav>
  );
};
