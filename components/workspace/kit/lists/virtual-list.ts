/** Row recycling: draws only the rows in view (TanStack Virtual). */
export { observeElementRect, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
