import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Size } from '../../../../lib/evidence/page/box.ts';
import type { RegionAnchor } from '../../../../lib/evidence/statement/anchor.ts';
import type { ArtifactRow } from '../../../../lib/store/rows.ts';
import { FormDialog } from '../../kit/dialogs/form-dialog.tsx';
import prose from '../../kit/sheets/prose.module.css';
import { MarkCanvas } from '../../pictures/derived/mark-canvas.tsx';
import { MarkButton } from '../../pictures/derived/mark-list.tsx';
import { type DrawnMark, fitMark, newMark } from '../../pictures/derived/move-mark.ts';
import { DrawingColumns } from '../../pictures/drawing/drawing-columns.tsx';
import { TypedWords } from './typed-words.tsx';
import { usePictureSize } from './use-picture-size.ts';

type Props = {
  readonly pictures: readonly ArtifactRow[];
  /** The path of the picture to begin with. */
  readonly first: string;
  readonly nameOf: (picture: ArtifactRow) => string;
  /** Who types the words. */
  readonly by: string;
  /** What is changed. */
  readonly before: RegionAnchor | undefined;
  readonly onChosen: (anchor: RegionAnchor) => void;
  readonly onClose: () => void;
};

const NONE: readonly DrawnMark[] = [];
const markOf = ({ x, y, width, height }: RegionAnchor['region']): DrawnMark => ({
  ...{ id: 1, shape: 'outline', x, y, width, height },
});

/** Asks for the region of a picture that shows words, and for the words as a person reads them. */
export const RegionDialog = (props: Props) => {
  const { pictures, first, nameOf, by, before, onChosen, onClose } = props;
  const { t } = useTranslation();
  const [path, setPath] = useState(before?.artifact ?? first);
  const [mark, setMark] = useState(before && markOf(before.region));
  const [words, setWords] = useState(before?.exact ?? '');
  const picture = pictures.find((one) => one.path === path);
  const pixels = usePictureSize(picture?.blob);
  const unnamed = words.trim() === '' ? t('statements.needWords') : undefined;
  const missing = mark ? unnamed : t('statements.needRegion');
  const submit = async () => {
    if (!picture || !pixels || !mark) return;
    const { x, y, width, height } = mark;
    const { path: artifact, digest } = picture;
    const exact = words.trim();
    onChosen({ artifact, digest, exact, by, region: { x, y, width, height }, pixels });
  };
  const choose = (other: string) => {
    setPath(other);
    setMark(undefined);
  };
  return (
    <FormDialog
      size={1100}
      title={t('statements.regionTitle')}
      lead={t('statements.regionLead')}
      confirm={t('statements.continue')}
      missing={missing}
      onSubmit={submit}
      onClose={onClose}
    >
      <DrawingColumns
        picture={
          picture && pixels && <Canvas {...{ picture, pixels, nameOf, mark }} onDraw={setMark} />
        }
      >
        {pictures.length > 1 && (
          <NativeSelect
            size="xs"
            label={t('pictures.picture')}
            value={path}
            onChange={(event) => choose(event.currentTarget.value)}
            data={pictures.map((one) => ({ value: one.path, label: nameOf(one) }))}
          />
        )}
        {pixels && <Region {...{ mark, pixels }} onChange={setMark} />}
        <TypedWords {...{ words, by }} onChange={setWords} />
      </DrawingColumns>
    </FormDialog>
  );
};

type CanvasProps = Pick<Props, 'nameOf'> & {
  readonly picture: ArtifactRow;
  readonly pixels: Size;
  readonly mark: DrawnMark | undefined;
  readonly onDraw: (mark: DrawnMark) => void;
};

const Canvas = ({ picture, pixels, nameOf, mark, onDraw }: CanvasProps) => {
  const { t } = useTranslation();
  return (
    <MarkCanvas
      picture={picture.blob}
      size={pixels}
      called={t('pictures.pictureOf', { name: nameOf(picture), ...pixels })}
      shape="outline"
      marks={mark ? [mark] : NONE}
      covered={NONE}
      chosen={mark?.id}
      onDraw={(drawn) => onDraw({ ...fitMark(drawn, pixels), id: 1 })}
      onChoose={() => undefined}
    />
  );
};

type RegionProps = {
  readonly mark: DrawnMark | undefined;
  readonly pixels: Size;
  readonly onChange: (mark: DrawnMark | undefined) => void;
};

/** The region by its place, which the keyboard moves; without one, the button that makes it. */
const Region = ({ mark, pixels, onChange }: RegionProps) => {
  const { t } = useTranslation();
  return (
    <div>
      {mark ? (
        <MarkButton
          {...{ mark, onChange }}
          size={pixels}
          name={t('statements.region')}
          isChosen
          onChoose={() => undefined}
          onRemove={() => onChange(undefined)}
        />
      ) : (
        <Button
          size="xs"
          variant="default"
          onClick={() => onChange({ ...newMark('outline', pixels), id: 1 })}
        >
          {t('statements.markRegion')}
        </Button>
      )}
      <p className={prose.hint}>{t('statements.regionKeys')}</p>
    </div>
  );
};
