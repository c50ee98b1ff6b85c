import type { Bytes } from '../../../../evidence/digest.ts';
import type { Box } from '../../../../evidence/page/box.ts';
import type { Surface } from '../../../pictures/surface.ts';
import type { SurfacePlan } from './surface-plan.ts';

/**
 * What took long to make of the exhibit that is printed: it is kept while the exhibit's own file is
 * written beside the volume that has it. Each is made once; `clear` forgets it all.
 */
export type PrintCache = {
  readonly plan: (surface: Surface, make: () => Promise<SurfacePlan>) => Promise<SurfacePlan>;
  /** The JPEG of a box of a surface. */
  readonly picture: (surface: Surface, box: Box, make: () => Promise<Bytes>) => Promise<Bytes>;
  readonly clear: () => void;
};

const keyOf = ({ kind, area, name }: Surface): string => JSON.stringify([kind, area, name]);

const keepFirst = <Value>() => {
  const kept = new Map<string, Promise<Value>>();
  const get = (key: string, make: () => Promise<Value>): Promise<Value> => {
    const made = kept.get(key) ?? make();
    kept.set(key, made);
    return made;
  };
  return { get, clear: () => kept.clear() };
};

export const createPrintCache = (): PrintCache => {
  const [plans, pictures] = [keepFirst<SurfacePlan>(), keepFirst<Bytes>()];
  return {
    plan: (surface, make) => plans.get(keyOf(surface), make),
    picture: (surface, { x, y, width, height }, make) =>
      pictures.get([keyOf(surface), x, y, width, height].join(' '), make),
    clear: () => {
      plans.clear();
      pictures.clear();
    },
  };
};

/** Where an exhibit is printed once: nothing is kept. */
export const noPrintCache: PrintCache = {
  plan: (_, make) => make(),
  picture: (_, __, make) => make(),
  clear: () => {},
};
