import { Alert, Button, Modal, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MARK_SHAPES, type Mark } from '../../../../lib/evidence/derived.ts';
import type { DerivedRow } from '../../../../lib/store/rows.ts';
import { outlinesOn, type PictureText } from '../words/picture-text.ts';
import type { Drawable } from './cover-everywhere.ts';
import css from './derive-dialog.module.css';
import { MarkCanvas } from './mark-canvas.tsx';
import { MarkList } from './mark-list.tsx';
import { RedactionFields } from './redaction-fields.tsx';
import { useMarks } from './use-marks.ts';
import { useRedaction } from './use-redaction.ts';
import { useSaveCopies } from './use-save-copies.ts';

type Props = {
  readonly pictures: readonly Drawable[];
  /** Where the item's statements lie on them. */
  readonly text: PictureText | undefined;
  /** The pictures' pixels a CSS pixel. */
  readonly scale: number;
  /** The copies that were saved before. */
  readonly earlier: readonly DerivedRow[];
  readonly onClose: () => void;
};

/**
 * Draws boxes, outlines and arrows on copies of an item's pictures, and keeps the copies beside the
 * originals.
 */
export const DeriveDialog = ({ pictures, text, scale, earlier, onClose }: Props) => {
  const { t } = useTranslation();
  const [path, setPath] = useState(pictures[0]?.path ?? '');
  const [shape, setShape] = useState<Mark['shape']>('box');
  const picture = pictures.find((one) => one.path === path) as Drawable;
  const { marks, covered, chosen, drawn, choose, add, draw, change, remove } = useMarks(
    pictures,
    picture,
    scale,
    earlier,
  );
  const asked = useRedaction(drawn, pictures, earlier, scale);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('pictures.title')}
      size={1100}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <p className={css.lead}>{t('pictures.lead')}</p>
      <div className={css.columns}>
        <div className={css.scroll}>
          <MarkCanvas
            picture={picture.blob}
            size={picture.pixels}
            called={t('pictures.pictureOf', { path, ...picture.pixels })}
            chosen={chosen?.id}
            onDraw={draw}
            onChoose={choose}
            {...{ shape, marks, covered }}
          />
        </div>
        <div className={css.tools}>
          <PictureChoice paths={pictures.map((one) => one.path)} chosen={path} onChoose={setPath} />
          <Shapes
            outlines={text ? outlinesOn(text, picture, scale) : NONE}
            onDraw={draw}
            onAdd={(one) => {
              setShape(one);
              add(one);
            }}
          />
          <MarkList
            size={picture.pixels}
            onChoose={choose}
            onChange={change}
            onRemove={remove}
            {...{ marks, chosen }}
          />
          <p className={css.keys}>{t('pictures.keys')}</p>
          <RedactionFields {...asked} />
          <SaveCopies {...{ drawn, scale }} redaction={asked.redaction} onSaved={onClose} />
        </div>
      </div>
    </Modal>
  );
};

const NONE: readonly Mark[] = [];

type ChoiceProps = {
  readonly paths: readonly string[];
  readonly chosen: string;
  readonly onChoose: (path: string) => void;
};

const PictureChoice = ({ paths, chosen, onChoose }: ChoiceProps) => {
  const { t } = useTranslation();
  return (
    <NativeSelect
      size="xs"
      label={t('pictures.picture')}
      description={t('pictures.pictureHint')}
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value)}
      data={[...paths]}
    />
  );
};

type ShapesProps = {
  readonly outlines: readonly Mark[];
  readonly onAdd: (shape: Mark['shape']) => void;
  readonly onDraw: (mark: Mark) => void;
};

const Shapes = ({ outlines, onAdd, onDraw }: ShapesProps) => {
  const { t } = useTranslation();
  return (
    <div className={css.buttons}>
      {MARK_SHAPES.map((one) => (
        <Button key={one} size="xs" variant="default" onClick={() => onAdd(one)}>
          {t(`pictures.add_${one}`)}
        </Button>
      ))}
      {outlines.length > 0 && (
        <Button size="xs" variant="default" onClick={() => outlines.forEach(onDraw)}>
          {t('pictures.outlineStatements')}
        </Button>
      )}
    </div>
  );
};

type SaveProps = Pick<ReturnType<typeof useMarks>, 'drawn'> & {
  readonly scale: number;
  readonly redaction: ReturnType<typeof useRedaction>['redaction'];
  readonly onSaved: () => void;
};

/** Says which pictures are copied before it saves them. */
const SaveCopies = ({ drawn, scale, redaction, onSaved }: SaveProps) => {
  const { t } = useTranslation();
  const { save, reason, isBusy } = useSaveCopies(scale, onSaved);
  const paths = drawn.map(({ picture }) => picture.path).join(', ');
  return (
    <>
      {reason && (
        <Alert color="red" variant="outline" role="alert" p="xs">
          {reason}
        </Alert>
      )}
      {drawn.length > 1 && <p className={css.keys}>{t('pictures.copies', { paths })}</p>}
      <Button onClick={() => void save(drawn, redaction)} loading={isBusy}>
        {t('pictures.save', { count: Math.max(1, drawn.length) })}
      </Button>
    </>
  );
};
