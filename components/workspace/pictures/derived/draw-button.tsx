import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemRecord } from '../../../../lib/evidence/item.ts';
import type { ArtifactRow, DerivedRow } from '../../../../lib/store/rows.ts';
import type { PictureText } from '../words/picture-text.ts';
import type { Drawable } from './cover-everywhere.ts';
import { DeriveDialog } from './derive-dialog.tsx';

type Props = {
  readonly record: ItemRecord;
  readonly artifacts: readonly ArtifactRow[];
  readonly text: PictureText | undefined;
  /** The copies that were saved before. */
  readonly derived: readonly DerivedRow[];
  /** The path of the picture in view, which is then the first to draw on. */
  readonly inView: string | undefined;
  /** Shows the copies that were saved: each is to be looked at. */
  readonly onSaved: () => void;
};

const isDrawable = (artifact: ArtifactRow): artifact is Drawable =>
  artifact.pixels !== undefined && artifact.mediaType.startsWith('image/');

/** All pictures of a page that two fingers magnified have one scale. */
const scaleIn = (pictures: readonly Drawable[]): number | undefined =>
  pictures.find(({ scale }) => scale !== undefined)?.scale;

/** Opens the drawing on a copy, where there is a picture to draw on. */
export const DrawButton = ({ record, artifacts, text, derived, inView, onSaved }: Props) => {
  const { t } = useTranslation();
  const [first, setFirst] = useState<string>();
  const pictures = artifacts.filter(isDrawable);
  const [any] = pictures;
  if (!any) return null;
  const open = async () => {
    // The dialog lies in the page, which a picture that fills the screen hides.
    if (document.fullscreenElement) await document.exitFullscreen();
    setFirst(pictures.some(({ path }) => path === inView) ? inView : any.path);
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => void open()}>
        {t('pictures.open')}
      </Button>
      {first !== undefined && (
        <DeriveDialog
          pictures={pictures}
          first={first}
          record={record}
          text={text}
          earlier={derived}
          scale={scaleIn(pictures) ?? record.environment.devicePixelRatio ?? 1}
          onSaved={onSaved}
          onClose={() => setFirst(undefined)}
        />
      )}
    </>
  );
};
