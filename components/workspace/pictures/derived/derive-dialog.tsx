import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MARK_SHAPES, type Mark } from '../../../../lib/evidence/derived.ts';
import type { ItemRecord } from '../../../../lib/evidence/item.ts';
import type { DerivedRow } from '../../../../lib/store/rows.ts';
import { Dialog } from '../../kit/dialogs/dialog.tsx';
import forms from '../../kit/sheets/forms.module.css';
import { useUndoKey } from '../../kit/use-undo-key.ts';
import { DrawingColumns } from '../drawing/drawing-columns.tsx';
import { usePictureName } from '../picture-names.ts';
import { outlinesOn, type PictureText } from '../words/picture-text.ts';
import type { Drawable } from './cover-everywhere.ts';
import css from './derive-dialog.module.css';
import { MarkCanvas } from './mark-canvas.tsx';
import { MarkList } from './mark-list.tsx';
import { RedactionFields } from './redaction-fields.tsx';
import { SaveCopies } from './save-copies.tsx';
import { useMarks } from './use-marks.ts';
import { useRedaction } from './use-redaction.ts';

type Props = {
  readonly pictures: readonly Drawable[];
  /** The path of the picture to begin with. */
  readonly first: string;
  readonly record: ItemRecord;
  /** Where the item's statements lie on them. */
  readonly text: PictureText | undefined;
  /** The pictures' pixels a CSS pixel. */
  readonly scale: number;
  /** The copies that were saved before. */
  readonly earlier: readonly DerivedRow[];
  readonly onSaved: () => void;
  readonly onClose: () => void;
};

/**
 * Draws boxes, outlines and arrows on copies of an item's pictures, and keeps the copies beside the
 * originals.
 */
export const DeriveDialog = (props: Props) => {
  const { pictures, first, record, text, scale, earlier, onSaved, onClose } = props;
  const { t } = useTranslation();
  const [path, setPath] = useState(first);
  const [shape, setShape] = useState<Mark['shape']>('box');
  const picture = pictures.find((one) => one.path === path) as Drawable;
  const nameOf = usePictureName(pictures, record);
  const drawing = useMarks(pictures, picture, scale, earlier);
  const { marks, covered, chosen, drawn, choose, draw } = drawing;
  const asked = useRedaction(drawn, pictures, earlier, scale);
  // A mark that is taken back may lie on another picture, which is then shown.
  const takeBack = () => setPath((before) => drawing.undo() ?? before);
  useUndoKey(takeBack);
  return (
    <Dialog title={t('pictures.title')} size={1100} onClose={onClose}>
      <div className={forms.dialog}>
        <p className={css.lead}>{t('pictures.lead')}</p>
        <DrawingColumns
          picture={
            <MarkCanvas
              picture={picture.blob}
              size={picture.pixels}
              called={t('pictures.pictureOf', { name: nameOf(picture), ...picture.pixels })}
              chosen={chosen?.id}
              onDraw={draw}
              onChoose={choose}
              {...{ shape, marks, covered }}
            />
          }
        >
          <PictureChoice {...{ pictures, nameOf }} chosen={path} onChoose={setPath} />
          <DrawingTools
            drawing={drawing}
            size={picture.pixels}
            outlines={text ? outlinesOn(text, picture, scale) : NONE}
            onShape={setShape}
          />
          <RedactionFields {...asked} />
        </DrawingColumns>
        <SaveCopies
          {...{ drawn, scale, nameOf }}
          redaction={asked.redaction}
          onUndo={drawing.canUndo ? takeBack : undefined}
          {...{ onSaved, onClose }}
        />
      </div>
    </Dialog>
  );
};

const NONE: readonly Mark[] = [];

type ChoiceProps = {
  readonly pictures: readonly Drawable[];
  readonly nameOf: (picture: Drawable) => string;
  readonly chosen: string;
  readonly onChoose: (path: string) => void;
};

const PictureChoice = ({ pictures, nameOf, chosen, onChoose }: ChoiceProps) => {
  const { t } = useTranslation();
  return (
    <NativeSelect
      size="xs"
      label={t('pictures.picture')}
      description={t('pictures.pictureHint')}
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value)}
      data={pictures.map((one) => ({ value: one.path, label: nameOf(one) }))}
    />
  );
};

type DrawingProps = {
  readonly drawing: ReturnType<typeof useMarks>;
  readonly size: Drawable['pixels'];
  readonly outlines: readonly Mark[];
  readonly onShape: (shape: Mark['shape']) => void;
};

/** Adds marks, and lists those of the picture, all by keyboard. */
const DrawingTools = ({ drawing, size, outlines, onShape }: DrawingProps) => {
  const { t } = useTranslation();
  const { marks, chosen, choose, change, remove, add, drawAll } = drawing;
  return (
    <>
      <Shapes
        outlines={outlines}
        onOutline={drawAll}
        onAdd={(one) => {
          onShape(one);
          add(one);
        }}
      />
      <MarkList
        size={size}
        onChoose={choose}
        onChange={change}
        onRemove={remove}
        {...{ marks, chosen }}
      />
      <p className={css.keys}>{t('pictures.keys')}</p>
    </>
  );
};

type ShapesProps = {
  readonly outlines: readonly Mark[];
  readonly onAdd: (shape: Mark['shape']) => void;
  readonly onOutline: (marks: readonly Mark[]) => void;
};

const Shapes = ({ outlines, onAdd, onOutline }: ShapesProps) => {
  const { t } = useTranslation();
  return (
    <div className={css.buttons}>
      {MARK_SHAPES.map((one) => (
        <Button key={one} size="xs" variant="default" onClick={() => onAdd(one)}>
          {t(`pictures.add_${one}`)}
        </Button>
      ))}
      {outlines.length > 0 && (
        <Button size="xs" variant="default" onClick={() => onOutline(outlines)}>
          {t('pictures.outlineStatements')}
        </Button>
      )}
    </div>
  );
};
