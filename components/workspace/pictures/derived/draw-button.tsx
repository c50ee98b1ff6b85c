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
};

const isDrawable = (artifact: ArtifactRow): artifact is Drawable =>
  artifact.pixels !== undefined && artifact.mediaType.startsWith('image/');

/** All pictures of a page that two fingers magnified have one scale. */
const scaleIn = (pictures: readonly Drawable[]): number | undefined =>
  pictures.find(({ scale }) => scale !== undefined)?.scale;

/** Opens the drawing on a copy, where there is a picture to draw on. */
export const DrawButton = ({ record, artifacts, text, derived }: Props) => {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const pictures = artifacts.filter(isDrawable);
  if (pictures.length === 0) return null;
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setIsOpen(true)}>
        {t('pictures.open')}
      </Button>
      {isOpen && (
        <DeriveDialog
          pictures={pictures}
          text={text}
          earlier={derived}
          scale={scaleIn(pictures) ?? record.environment.devicePixelRatio ?? 1}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
};
