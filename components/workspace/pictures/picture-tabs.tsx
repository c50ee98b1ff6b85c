import { Tabs } from '@mantine/core';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDrawnPicture } from '../../../lib/evidence/file/drawn-picture.ts';
import type { ArtifactRole, ItemRecord } from '../../../lib/evidence/item.ts';
import { listDerived } from '../../../lib/store/items/derived.ts';
import type { ArtifactRow, DerivedRow } from '../../../lib/store/rows.ts';
import { useLive } from '../../use-live.ts';
import notes from '../kit/sheets/notes.module.css';
import tabs from '../kit/sheets/tabs.module.css';
import { DrawButton } from './derived/draw-button.tsx';
import { DerivedPicture } from './derived-picture.tsx';
import { PagePicture } from './page-picture.tsx';
import { pictureName } from './picture-name.ts';
import css from './picture-tabs.module.css';
import { listParts } from './place-segments.ts';
import { SinglePicture } from './single-picture.tsx';
import { PictureTools } from './tools/picture-tools.tsx';
import { usePictureTools } from './tools/use-picture-tools.ts';
import type { Zoom } from './tools/zoom.ts';
import type { PictureText } from './words/picture-text.ts';

type Props = {
  readonly record: ItemRecord;
  readonly artifacts: readonly ArtifactRow[];
  /** The text that lies over the pictures, where words are chosen on them. */
  readonly text?: PictureText;
  /**
   * What stands above the pictures: `hasText` where the text lies over the one that is shown, whose
   * path is `inView`, as far as that is known.
   */
  readonly bar?: (hasText: boolean, inView: string | undefined) => ReactNode;
  /** Whether the keys of the tools work; not where two items stand beside one another. */
  readonly hasKeys?: boolean;
  /** A statement of a region that is brought into view, and the path of its picture. */
  readonly sought?: { readonly id: string; readonly path: string } | undefined;
};

const NONE: readonly DerivedRow[] = [];
/** Pictures that show the page otherwise than it was captured. */
const CAUTIOUS: readonly ArtifactRole[] = ['render', 'before-reload', 'unopened'];
const ROLES = [
  'post',
  'page-segment',
  'viewport',
  'render',
  'before-reload',
  'unopened',
  'file',
] as const;
type Role = (typeof ROLES)[number];

/** Whether browsers show it as a picture; an added file can be of any kind. */
const isPicture = ({ role, mediaType }: ArtifactRow): boolean =>
  role !== 'file' || isDrawnPicture(mediaType);

const heldIn = (artifacts: readonly ArtifactRow[]) =>
  ROLES.map(
    (role) => [role, artifacts.filter((one) => one.role === role && isPicture(one))] as const,
  ).filter(([, of]) => of.length > 0);

/** The pictures of an item that are shown here. */
export const shownPictures = (artifacts: readonly ArtifactRow[]): readonly ArtifactRow[] =>
  heldIn(artifacts).flatMap(([role, of]) => (role === 'page-segment' ? of : of.slice(0, 1)));

/** Shows the picture of a sought statement, and brings the statement's region into view. */
const useSoughtRegion = (
  root: RefObject<HTMLElement | null>,
  held: ReturnType<typeof heldIn>,
  sought: Props['sought'],
  [tab, setTab]: readonly [string | null, (tab: string) => void],
) => {
  const role = held.find(([, of]) => of.some(({ path }) => path === sought?.path))?.[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a newly sought one turns the tab
  useEffect(() => {
    if (role) setTab(role);
  }, [sought?.id, role]);
  useEffect(() => {
    if (tab !== role || !sought) return;
    const mark = root.current?.querySelector(`[data-statement="${CSS.escape(sought.id)}"]`);
    mark?.scrollIntoView?.({ block: 'center' });
  }, [tab, role, sought, root]);
};

/** Whether any of the files of an item is shown as a picture. */
export const hasPictures = (artifacts: readonly ArtifactRow[]): boolean =>
  heldIn(artifacts).length > 0;

type RolePictureProps = Pick<Props, 'artifacts' | 'record'> & {
  readonly text: PictureText | undefined;
  readonly role: Role;
  /** The artifacts of this role. */
  readonly of: readonly ArtifactRow[];
  readonly zoom: Zoom;
};

const RolePicture = ({ role, of: [first], ...props }: RolePictureProps) => {
  const { artifacts, record, text, zoom } = props;
  if (role === 'page-segment')
    return <PagePicture artifacts={artifacts} record={record} zoom={zoom} text={text} />;
  return first && <SinglePicture artifact={first} {...{ role, record, zoom, text }} />;
};

/**
 * The pictures of an item: the browser's own pixels, and the reconstruction labelled as one. Their
 * tools stay in sight while they are scrolled.
 */
export const PictureTabs = (props: Props) => {
  const { record, artifacts, text, bar, hasKeys = false, sought } = props;
  const { t } = useTranslation();
  const root = useRef<HTMLDivElement>(null);
  const held = heldIn(artifacts);
  const derived = useLive(() => listDerived(record.id), [record.id], NONE);
  const [tab, setTab] = useState<string | null>(held[0]?.[0] ?? null);
  useSoughtRegion(root, held, sought, [tab, setTab]);
  const { zoom, ...tools } = usePictureTools(root, `${tab} ${artifacts.length}`, hasKeys);
  if (held.length === 0) return <p className={tabs.none}>{t('pictures.noPictures')}</p>;
  return (
    <Tabs
      ref={root}
      value={tab}
      onChange={setTab}
      variant="pills"
      keepMounted={false}
      className={`${tabs.tabs} ${css.viewer}`}
    >
      <div className={css.head} data-tools>
        <Tabs.List aria-label={t('item.tab_pictures')}>
          {held.map(([role]) => (
            <Tabs.Tab key={role} value={role}>
              {t(`pictures.picture_${pictureName(role, record)}`)}
            </Tabs.Tab>
          ))}
          {derived.length > 0 && <Tabs.Tab value="derived">{t('pictures.tab')}</Tabs.Tab>}
        </Tabs.List>
        <PictureTools {...tools} zoom={zoom} hasKeys={hasKeys}>
          <DrawButton
            {...{ record, artifacts, text, derived }}
            inView={tools.view.path}
            onSaved={() => setTab('derived')}
          />
        </PictureTools>
        {bar && (
          <div className={css.bar}>
            {bar(tab === 'post' || tab === 'page-segment', tools.view.path)}
          </div>
        )}
      </div>
      {held.map(([role, of]) => (
        <Tabs.Panel key={role} value={role}>
          <p className={CAUTIOUS.includes(role) ? notes.caution : css.caption}>
            {t(`pictures.caption_${pictureName(role, record)}`)}
            {role === 'page-segment' &&
              listParts(of).length > 0 &&
              ` ${t('pictures.captionParts')}`}
          </p>
          <RolePicture {...{ role, of, artifacts, record, text, zoom }} />
        </Tabs.Panel>
      ))}
      <Tabs.Panel value="derived">
        {derived.map((one) => (
          <DerivedPicture key={one.path} derived={one} record={record} zoom={zoom} />
        ))}
      </Tabs.Panel>
    </Tabs>
  );
};
