import type { ItemRole } from '../../evidence/item-role.ts';

/**
 * Whether an order can forbid what an item of this role shows: an infringing item, or one to which
 * nobody gave a role. An official record, a denial, the client's own statement or media coverage
 * after an order is no breach of it.
 */
export const canBreach = (role: ItemRole | '' | undefined): boolean =>
  !role || role === 'infringing';
