import type { ItemRole } from '../../evidence/item-role.ts';

/**
 * The shape of each role as an SVG path centred on 0, 0, about twelve pixels wide, so that roles
 * can be told apart without colour.
 */
export const ROLE_SHAPES: { readonly [R in ItemRole | '']: string } = {
  infringing: 'M0-6.2L6.2 5H-6.2Z',
  'own-statement': 'M0-5.6A5.6 5.6 0 1 1 0 5.6A5.6 5.6 0 1 1 0-5.6Z',
  denial: 'M0-6.6L5.4 0L0 6.6L-5.4 0Z',
  regulator: 'M-5-5H5V5H-5Z',
  media: 'M0-6L5.9-1.6L3.6 5.2H-3.6L-5.9-1.6Z',
  'official-record': 'M-6.2-5H6.2L0 6.2Z',
  notice: 'M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z',
  remedy: 'M0-6.8L1.9-2.2L6.6-1.9L2.9 1.2L4.1 5.9L0 3.3L-4.1 5.9L-2.9 1.2L-6.6-1.9L-1.9-2.2Z',
  other: 'M-3.2-5.6H3.2L6.4 0L3.2 5.6H-3.2L-6.4 0Z',
  '': 'M-2-6H2V6H-2Z',
};
