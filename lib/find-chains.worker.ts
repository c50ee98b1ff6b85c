import { answerWorker } from './browser/answer-worker.ts';
import { chainsOfMatter } from './chains-of-matter.ts';
import type { Link } from './evidence/casework.ts';

type Order = { readonly matter: string; readonly links: readonly Link[] };

/**
 * Finds what each post of a matter reposts off the page: the texts of ten thousand would hold up
 * the screen.
 */
answerWorker(({ matter, links }: Order) => chainsOfMatter(matter, links));
