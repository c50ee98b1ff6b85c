import { type RefObject, useState } from 'react';
import { type PictureAction, usePictureKeys } from './picture-keys.ts';
import { showScreen } from './picture-view.ts';
import { useFullScreen } from './use-full-screen.ts';
import { usePictureView } from './use-picture-view.ts';
import { stepZoom, type Zoom } from './zoom.ts';

/**
 * The size in which the pictures below an element are shown, what of them is in view, and what the
 * tools do with both. `shown` names the pictures that are shown; `hasKeys` says whether the keys
 * work.
 */
export const usePictureTools = (
  root: RefObject<HTMLElement | null>,
  shown: string,
  hasKeys: boolean,
) => {
  const [zoom, setZoom] = useState<Zoom>('fit');
  const view = usePictureView(root, `${shown} ${zoom}`);
  const { isFull, toggle } = useFullScreen(root);
  const step = (by: 1 | -1) =>
    setZoom((before) => stepZoom(before === 'fit' ? (view.scale ?? 1) : before, by));
  const go = (by: 1 | -1) => root.current && showScreen(root.current, view.at + by);
  const actions: { readonly [Action in PictureAction]: () => unknown } = {
    zoomIn: () => step(1),
    zoomOut: () => step(-1),
    fit: () => setZoom('fit'),
    actual: () => setZoom(1),
    previousScreen: () => go(-1),
    nextScreen: () => go(1),
    fullScreen: toggle,
  };
  const onAct = (action: PictureAction) => void actions[action]();
  usePictureKeys(hasKeys, onAct);
  return { zoom, view, isFull, onAct };
};
