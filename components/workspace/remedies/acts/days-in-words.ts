const DAY_MS = 86_400_000;

/**
 * Days of the calendar, such as `2026-11-30`, in words; days one after another are told by `span`
 * as the first and the last of them.
 */
export const daysInWords = (
  days: readonly string[],
  language: string,
  span: (from: string, until: string) => string,
): readonly string[] => {
  const { format } = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const runs: { readonly from: number; until: number }[] = [];
  for (const at of days.map((day) => Date.parse(day))) {
    const run = runs.at(-1);
    if (run && at - run.until === DAY_MS) run.until = at;
    else runs.push({ from: at, until: at });
  }
  return runs.map(({ from, until }) =>
    from === until ? format(from) : span(format(from), format(until)),
  );
};
