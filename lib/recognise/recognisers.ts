import type { Recogniser } from './recogniser.ts';

/** Every site's recogniser, in the order they are asked. A new one is a file in `sites/` and a line here. */
export const recognisers: readonly Recogniser[] = [];
