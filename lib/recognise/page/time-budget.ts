/**
 * How long one recogniser may take before the next one is asked, in milliseconds. An honest page
 * takes some tens of them; a busy old machine may need a hundred times as long.
 */
export const BUDGET_MS = 8_000;

/** Thrown out of a recogniser that has used up its time. */
export class OverBudget extends Error {}

/** Recognisers run one after the other and never at once, so one value serves them all. */
let until = Number.POSITIVE_INFINITY;

/**
 * Throws `OverBudget` when the time of the recogniser that runs is over. Called on each read of the
 * document, since nothing else can stop a function that does not return.
 */
export const spendTime = (): void => {
  if (performance.now() > until) throw new OverBudget('The recogniser took too long');
};

/** Runs `work` with a budget of time. Throws `OverBudget` where it reads on after that. */
export const withinBudget = <T>(work: () => T, budget = BUDGET_MS): T => {
  until = performance.now() + budget;
  try {
    return work();
  } finally {
    until = Number.POSITIVE_INFINITY;
  }
};
