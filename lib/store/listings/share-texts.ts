/** Longer texts are seldom alike. */
const LONGEST = 40;

/** So many are remembered at once: what is alike in rows that were read together. */
const MOST = 4_096;

/**
 * Returns a function that has rows share the texts that they have alike, such as whose they are and
 * on which platform, and returns the row that it altered. The database gives each row texts of its
 * own, which of many rows are most of their memory.
 */
export const sharingTexts = (): (<Row extends object>(row: Row) => Row) => {
  let known = new Map<string, string>();
  const shareText = (text: string): string => {
    if (text.length > LONGEST) return text;
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST) known = new Map();
    known.set(text, text);
    return text;
  };
  const share = <Row extends object>(row: Row): Row => {
    const members = row as { [name: string]: unknown };
    for (const name of Object.keys(members)) {
      const value = members[name];
      if (typeof value === 'string') members[name] = shareText(value);
      else if (typeof value === 'object' && value !== null) share(value);
    }
    return row;
  };
  return share;
};
