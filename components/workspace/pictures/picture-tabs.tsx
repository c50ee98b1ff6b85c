import { SegmentedControl, Tabs } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemRecord } from '../../../lib/evidence/item.ts';
import { listDerived } from '../../../lib/store/items/derived.ts';
import type { ArtifactRow, DerivedRow } from '../../../lib/store/rows.ts';
import { useLive } from '../../use-live.ts';
import notes from '../kit/sheets/notes.module.css';
import tabs from '../kit/sheets/tabs.module.css';
import { DerivedPicture } from './derived/derived-picture.tsx';
import { DrawButton } from './derived/draw-button.tsx';
import { PagePicture } from './page-picture.tsx';
import { pictureName } from './picture-name.ts';
import css from './picture-tabs.module.css';
import { SinglePicture } from './single-picture.tsx';
import type { PictureText } from './words/picture-text.ts';

type Props = {
  readonly record: ItemRecord;
  readonly artifacts: readonly ArtifactRow[];
  /** The text that lies over the pictures, where words are chosen on them. */
  readonly text?: PictureText;
  /** What stands above the pictures that it lies over. */
  readonly bar?: ReactNode;
};

const NONE: readonly DerivedRow[] = [];
const ROLES = ['post', 'page-segment', 'viewport', 'render', 'before-reload', 'file'] as const;

/** Whether browsers show it as a picture; an added file can be of any kind. */
const isPicture = ({ role, mediaType }: ArtifactRow): boolean =>
  role !== 'file' || /^image\/(?:png|jpeg|gif|webp|avif)$/u.test(mediaType);

type RolePictureProps = Pick<Props, 'artifacts' | 'record'> & {
  readonly text: PictureText | undefined;
  readonly role: (typeof ROLES)[number];
  /** The artifacts of this role. */
  readonly of: readonly ArtifactRow[];
  readonly isActual: boolean;
};

const RolePicture = ({ role, of: [first], ...props }: RolePictureProps) => {
  const { artifacts, record, text, isActual } = props;
  if (role === 'page-segment')
    return <PagePicture artifacts={artifacts} record={record} isActual={isActual} text={text} />;
  return first && <SinglePicture artifact={first} {...{ role, record, isActual, text }} />;
};

/** The pictures of an item: the browser's own pixels, and the reconstruction labelled as one. */
export const PictureTabs = ({ record, artifacts, text, bar }: Props) => {
  const { t } = useTranslation();
  const [size, setSize] = useState('fit');
  const held = ROLES.map(
    (role) => [role, artifacts.filter((one) => one.role === role && isPicture(one))] as const,
  ).filter(([, of]) => of.length > 0);
  const derived = useLive(() => listDerived(record.id), [record.id], NONE);
  const [first] = held;
  if (!first) return <p className={tabs.none}>{t('pictures.noPictures')}</p>;
  return (
    <Tabs defaultValue={first[0]} variant="pills" keepMounted={false} className={tabs.tabs}>
      <div className={css.bar}>
        <Tabs.List aria-label={t('item.tab_pictures')}>
          {held.map(([role]) => (
            <Tabs.Tab key={role} value={role}>
              {t(`pictures.picture_${pictureName(role, record)}`)}
            </Tabs.Tab>
          ))}
          {derived.length > 0 && <Tabs.Tab value="derived">{t('pictures.tab')}</Tabs.Tab>}
        </Tabs.List>
        <span className={css.tools}>
          <DrawButton {...{ record, artifacts, text, derived }} />
          <SegmentedControl
            size="xs"
            aria-label={t('pictures.size')}
            value={size}
            onChange={setSize}
            data={(['fit', 'actual'] as const).map((value) => ({
              value,
              label: t(`pictures.size_${value}`),
            }))}
          />
        </span>
      </div>
      {held.map(([role, of]) => (
        <Tabs.Panel key={role} value={role}>
          {(role === 'post' || role === 'page-segment') && bar}
          <p
            className={role === 'render' || role === 'before-reload' ? notes.caution : css.caption}
          >
            {t(`pictures.caption_${pictureName(role, record)}`)}
          </p>
          <RolePicture {...{ role, of, artifacts, record, text }} isActual={size === 'actual'} />
        </Tabs.Panel>
      ))}
      <Tabs.Panel value="derived">
        {derived.map((one) => (
          <DerivedPicture
            key={one.path}
            derived={one}
            record={record}
            isActual={size === 'actual'}
          />
        ))}
      </Tabs.Panel>
    </Tabs>
  );
};
