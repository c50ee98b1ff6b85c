import { Alert, Button, Modal, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MARK_SHAPES, type Mark } from '../../../lib/evidence/derived.ts';
import { drawMarks } from '../../../lib/screen/draw-marks.ts';
import type { ArtifactRow } from '../../../lib/store/db.ts';
import { addDerived } from '../../../lib/store/derived.ts';
import { useSentence } from '../../use-sentence.ts';
import { outlinesOn, type PictureText } from '../picture-words/picture-text.ts';
import css from './derived.module.css';
import { MarkCanvas } from './mark-canvas.tsx';
import { MarkList } from './mark-list.tsx';
import type { Size } from './move-mark.ts';
import { useMarks } from './use-marks.ts';

/** A captured picture whose size is known. */
export type Drawable = ArtifactRow & { readonly pixels: Size };

type Props = {
  readonly pictures: readonly Drawable[];
  /** Where the item's statements lie on them. */
  readonly text: PictureText | undefined;
  /** The pictures' pixels a CSS pixel. */
  readonly scale: number;
  readonly onClose: () => void;
};

const baseOf = (path: string): string => path.replace(/\.\w+$/, '');

/** Draws boxes, outlines and arrows on a copy of one of an item's pictures, and keeps the copy beside the originals. */
export const DeriveDialog = ({ pictures, text, scale, onClose }: Props) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const [path, setPath] = useState(pictures[0]?.path ?? '');
  const [shape, setShape] = useState<Mark['shape']>('box');
  const [said, setSaid] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const picture = pictures.find((one) => one.path === path) as Drawable;
  const { marks, chosen, choose, add, draw, change, remove, clear } = useMarks(picture.pixels);
  const outlines = text ? outlinesOn(text, picture, scale) : [];
  const save = async () => {
    if (marks.length === 0) return setSaid(t('derived.empty'));
    setIsBusy(true);
    try {
      const drawn = marks.map(({ id: _id, ...mark }) => mark);
      const content = await drawMarks(picture.blob, drawn, scale);
      const { item, digest } = picture;
      await addDerived(item, {
        base: baseOf(path),
        mediaType: 'image/png',
        content,
        from: [digest],
        marks: drawn,
      });
      onClose();
    } catch (error) {
      setSaid(sentenceOf(error));
      setIsBusy(false);
    }
  };
  const called = t('derived.pictureOf', { path, ...picture.pixels });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('derived.title')}
      size={1100}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('workspace.close') }}
    >
      <p className={css.lead}>{t('derived.lead')}</p>
      <div className={css.columns}>
        <div className={css.scroll}>
          <MarkCanvas
            picture={picture.blob}
            size={picture.pixels}
            called={called}
            shape={shape}
            marks={marks}
            chosen={chosen?.id}
            onDraw={draw}
            onChoose={choose}
          />
        </div>
        <div className={css.tools}>
          <NativeSelect
            size="xs"
            label={t('derived.picture')}
            description={t(marks.length > 0 ? 'derived.pictureHeld' : 'derived.pictureHint')}
            disabled={marks.length > 0}
            value={path}
            onChange={(event) => {
              clear();
              setPath(event.currentTarget.value);
            }}
            data={pictures.map((one) => one.path)}
          />
          <div className={css.buttons}>
            {MARK_SHAPES.map((one) => (
              <Button
                key={one}
                size="xs"
                variant="default"
                onClick={() => {
                  setShape(one);
                  add(one);
                }}
              >
                {t(`derived.add_${one}`)}
              </Button>
            ))}
            {outlines.length > 0 && (
              <Button size="xs" variant="default" onClick={() => outlines.forEach(draw)}>
                {t('derived.outlineStatements')}
              </Button>
            )}
          </div>
          <MarkList
            marks={marks}
            chosen={chosen}
            size={picture.pixels}
            onChoose={choose}
            onChange={change}
            onRemove={remove}
          />
          <p className={css.keys}>{t('derived.keys')}</p>
          {said && (
            <Alert color="red" variant="outline" role="alert" p="xs">
              {said}
            </Alert>
          )}
          <Button onClick={() => void save()} loading={isBusy}>
            {t('derived.save')}
          </Button>
        </div>
      </div>
    </Modal>
  );
};
